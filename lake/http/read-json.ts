import { z } from 'zod'
import { HttpError } from '../errors.ts'
import { assertSafeJson } from './assert-safe-json.ts'
import { readBody } from './read-body.ts'

function assertJsonType(request: Request): void {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/([a-z.+-]+\+)?json\b/i.test(type))
    throw new HttpError(415, `Send Content-Type: application/json, not "${type}"`)
}

function parseText(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new HttpError(400, 'The request body is not valid UTF-8 JSON')
  }
}

/** A JSON body of the given shape: 413, 415 or 400 in words when it is not. */
export async function readJson<T extends z.ZodType>(
  request: Request,
  { schema, limit }: { schema: T; limit: number },
): Promise<z.output<T>> {
  assertJsonType(request)
  const value = parseText(await readBody(request, limit))
  assertSafeJson(value)
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new HttpError(400, `Invalid request body: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
