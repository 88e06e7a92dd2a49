import { request, type IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

export type Question = { method?: string; headers?: Record<string, string>; body?: string }

/** One request as it stands, whatever its headers are, `Host` included; redirects are not followed. */
export async function ask(
  url: string,
  { method = 'GET', headers = {}, body }: Question = {},
): Promise<Answer> {
  const outgoing = request(url, { method, headers, agent: false })
  const answered = new Promise<Answer>((resolve, reject) => {
    outgoing.once('error', reject)
    outgoing.once('response', (response) => {
      const toAnswer = (content: string) => ({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: content,
      })
      text(response).then((content) => resolve(toAnswer(content)), reject)
    })
  })
  outgoing.end(body)
  return answered
}
