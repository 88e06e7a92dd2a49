import type { StartedLake } from './start-lake.ts'

type Place = Pick<StartedLake, 'url'>

/** Sends a form as the lake's own page would; redirects are not followed. */
export function postForm(
  { url }: Place,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: new URL(url).origin, ...headers },
    redirect: 'manual',
  })
}

/** The code a redirect to the Studio carries, or null. */
export function getCode(response: Response): string | null {
  return /#sid=([^&]{20,})$/.exec(response.headers.get('location') ?? '')?.[1] ?? null
}

/** Exchanges a code for a token as Studio does; null when it is refused. */
export async function fetchToken({ url }: Place, code: string): Promise<string | null> {
  const response = await fetch(`${url}/v2021-06-07/auth/fetch?sid=${code}`)
  if (!response.ok) return null
  const answer: unknown = await response.json()
  return typeof answer === 'object' && answer !== null && 'token' in answer ? String(answer.token) : null
}

/** Signs in on the page, and answers the session's token; throws when that fails. */
export async function signIn(
  lake: Place,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const code = getCode(await postForm(lake, '/login', { email, password }))
  const token = code === null ? null : await fetchToken(lake, code)
  if (token === null) throw new Error(`${email} could not sign in`)
  return token
}

/** The status a token is answered with. */
export async function statusOf({ url }: Place, token: string): Promise<number> {
  const response = await fetch(`${url}/v1/users/me`, { headers: { authorization: `Bearer ${token}` } })
  return response.status
}
