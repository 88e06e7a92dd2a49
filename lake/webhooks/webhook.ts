import { z } from 'zod'

export const operationSchema = z.enum(['create', 'update', 'delete'])

/** What became of a document. */
export type Operation = z.output<typeof operationSchema>

export const methodSchema = z.enum(['POST', 'PUT', 'PATCH', 'DELETE', 'GET'])

/** Whom to tell of what. */
export type Webhook = {
  id: string
  /** The dataset's name. */
  dataset: string
  name: string
  /** `http:` or `https:`, without a password. */
  url: string
  method: z.output<typeof methodSchema>
  /** Sent beside the lake's own. */
  headers: Record<string, string>
  operations: readonly Operation[]
  /** GROQ about one change: what stands between `*[` and `]`. Null for every change. */
  filter: string | null
  /** GROQ about one change. Null for the document after it, or before when it was deleted. */
  projection: string | null
  includeDrafts: boolean
  includeVersions: boolean
  /** Signs what is sent, so it is kept as it is; never printed but when it was made. */
  secret: string
  /** ISO datetime. */
  createdAt: string
}
