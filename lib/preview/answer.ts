/** Lets nobody but this browser keep what it was told. */
const headers = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' }

/** A plain sentence to whoever asked. */
export function toSentence(status: number, sentence: string): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

/** Changes cookies; a browser that is to go on to a path of this site is sent there. */
export function toCookies(setCookies: string[], path?: string): Response {
  const answer = new Response(null, { status: path === undefined ? 204 : 303, headers })
  if (path !== undefined) answer.headers.set('Location', path)
  for (const cookie of setCookies) answer.headers.append('Set-Cookie', cookie)
  return answer
}
