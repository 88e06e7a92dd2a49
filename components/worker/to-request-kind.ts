/** Addresses that are not for readers: the worker leaves them to the browser. */
const exempt = /^\/(api|preview|shared|studio)(\/|$)/

const parts = new Set(['font', 'image', 'script', 'style'])

type AskedFor = Pick<Request, 'method' | 'mode' | 'destination' | 'url' | 'referrer'>

export type RequestKind = 'page' | 'part' | 'other'

/** What a request of this origin's pages asks for; `other` is none of the worker's business. */
export function toRequestKind(
  { method, mode, destination, url, referrer }: AskedFor,
  origin: string,
): RequestKind {
  const { origin: host, pathname } = new URL(url)
  const isOwn = host === origin
  if (method !== 'GET' || (isOwn && exempt.test(pathname))) return 'other'
  if (mode === 'navigate') return isOwn && destination === 'document' ? 'page' : 'other'
  const isForReader = !exempt.test(URL.parse(referrer)?.pathname ?? '')
  const isPart = parts.has(destination) && (isOwn || destination === 'image')
  return isPart && isForReader ? 'part' : 'other'
}
