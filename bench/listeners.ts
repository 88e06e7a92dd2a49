import { createClient, type SanityClient } from '@sanity/client'
import { createLakeFetch } from '../sanity/streams/lake-fetch.ts'

export type LakeAccess = { apiHost: string; projectId: string; dataset: string; token: string }

/** A client of the lake that sees drafts; with `carried`, its streams go over one WebSocket, as a Studio's do. */
export function createEditorClient(access: LakeAccess, { carried = false } = {}): SanityClient {
  const fetch = carried ? createLakeFetch({ lakeUrl: access.apiHost }) : undefined
  return createClient({
    ...access,
    apiVersion: '2026-11-01',
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    timeout: 60_000,
    ...(fetch && { resolveFetch: () => fetch }),
  })
}

/** What the Studio listens to with documents and lists open. */
const queries = (id: string): [string, Record<string, unknown>][] => [
  ['*[_id in [$published, $draft]]', { published: id, draft: `drafts.${id}` }],
  ['*[_type == $type]', { type: 'article' }],
  ['*[_type in $types]', { types: ['article', 'author', 'section'] }],
  ['*[_id in path("_.releases.*")]', {}],
  ['*[_type == $type && references($section)]', { type: 'article', section: 'section-ai' }],
]

type Options = {
  /** Over one WebSocket for each tab, as Studio does; else each on a connection of its own. */
  carried?: boolean
  /** Called for every change that a listener hears of. */
  onChange?: () => void
}

/** Opens `count` listeners, five to a tab, and resolves once all are welcome; returns how to close them. */
export async function openListeners(
  access: LakeAccess,
  ids: string[],
  count: number,
  { carried = true, onChange = () => undefined }: Options = {},
): Promise<() => void> {
  const closers: (() => void)[] = []
  const tabs = Array.from({ length: Math.ceil(count / 5) }, () => createEditorClient(access, { carried }))
  const open = (client: SanityClient, query: string, params: Record<string, unknown>) =>
    new Promise<void>((resolve, reject) => {
      const subscription = client
        .listen(query, params, { events: ['welcome', 'mutation'], includeAllVersions: true })
        .subscribe({ next: (event) => (event.type === 'welcome' ? resolve() : onChange()), error: reject })
      closers.push(() => subscription.unsubscribe())
    })
  const openTab = (client: SanityClient, index: number) =>
    queries(ids[index % ids.length] ?? '').map(([query, params]) => open(client, query, params))
  await Promise.all(tabs.flatMap(openTab).slice(0, count))
  return () => closers.forEach((close) => close())
}
