import type { QueryData, QueryName, QueryParams } from './queries.ts'

/** How several questions make one answer: asked of whatever answers them, of which `loadQuery` is one. */
export type Ask = <Name extends QueryName>(name: Name, params: QueryParams<Name>) => Promise<QueryData<Name>>
