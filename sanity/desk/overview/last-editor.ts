import type { SanityClient } from '@sanity/client'
import { z } from 'zod'

const transaction = z.object({ author: z.string(), timestamp: z.string() })

/** Who did the last thing to a document: the newest line of its transaction log. Null when the log tells nobody. */
export async function getLastEditor(client: SanityClient, documentId: string): Promise<string | null> {
  const { dataset } = client.config()
  const log: unknown = await client.request({
    url: `/data/history/${dataset}/transactions/${documentId}`,
    query: { excludeContent: 'true', reverse: 'true', limit: '1' },
    tag: 'desk',
  })
  return parseLastEditor(log)
}

/** From the log as the client hands it over: text of one JSON object a line, or, for a single line, that object. */
export function parseLastEditor(log: unknown): string | null {
  const [first = ''] = typeof log === 'string' ? log.trimStart().split('\n') : []
  const line: unknown = first === '' ? log : JSON.parse(first)
  return transaction.safeParse(line).data?.author ?? null
}
