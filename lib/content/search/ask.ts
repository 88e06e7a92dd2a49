import type { QueryData, QueryName, QueryParams } from '../queries.ts'

/** How a search asks the lake, so that it runs on whatever answers: `loadQuery` is one. */
export type Ask = <Name extends QueryName>(name: Name, params: QueryParams<Name>) => Promise<QueryData<Name>>
