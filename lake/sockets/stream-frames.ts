import { z } from 'zod'
import { HttpError } from '../errors.ts'

/** All that may be asked for over a socket of streams. */
const CARRIED = /^\/v[^/]+\/data\/(listen|live\/events)\/[^/]+$/

const visible = z.string().regex(/^[\x20-\x7e]*$/, 'printable ASCII')

const address = z
  .string()
  .regex(/^\/[^/\\]/, 'a path on this lake')
  .refine((path) => CARRIED.test(new URL(path, 'http://lake').pathname), {
    message: 'only /data/listen and /data/live/events are carried',
  })

/** What a browser says over its socket: ids are its own, each used once. */
const frame = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('open'),
    id: z.int().nonnegative(),
    /** Path and query, as over HTTP. */
    path: address,
    headers: z.strictObject({ authorization: visible.optional(), 'last-event-id': visible.optional() }),
  }),
  z.strictObject({ type: z.literal('close'), id: z.int().nonnegative() }),
])

export type StreamFrame = z.output<typeof frame>

/** What the lake says. Each stream: `head`, any number of `chunk`s, `end`. */
export type AnswerFrame =
  | { type: 'head'; id: number; status: number; headers: Record<string, string> }
  | { type: 'chunk'; id: number; text: string }
  | { type: 'end'; id: number }
  | { type: 'beat' }

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new HttpError(400, 'A frame is one JSON object')
  }
}

/** Throws in words for what is no frame. */
export function parseStreamFrame(text: string): StreamFrame {
  const parsed = frame.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  throw new HttpError(400, z.prettifyError(parsed.error))
}
