import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

const HOURS = 8

const grantSchema = z.object({
  /** Whose preview it is: the id of the account that the Studio made the preview secret for. */
  userId: z.string().nullable(),
  /** Milliseconds since 1970 after which it holds no more. */
  expires: z.number(),
})

/** Permission to see previews. */
export type Grant = z.output<typeof grantSchema>

function toSignature(payload: string, token: string): Buffer {
  const key = hkdfSync('sha256', token, '', 'dateline preview grant', 32)
  return createHmac('sha256', Buffer.from(key)).update(payload).digest()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A grant from now on for eight hours. */
export function toGrant(userId: string | null, now: number): Grant {
  return { userId, expires: now + HOURS * 60 * 60 * 1000 }
}

/** A grant as a cookie's value, signed with a key that is made of the site's preview token. */
export function signGrant(grant: Grant, token: string): string {
  const payload = Buffer.from(JSON.stringify(grant)).toString('base64url')
  return `${payload}.${toSignature(payload, token).toString('base64url')}`
}

/** The grant of a cookie's value; `null` when it was not signed with this token, was changed since, or is over. */
export function readGrant(value: string, token: string, now: number): Grant | null {
  const [payload = '', signature = '', ...rest] = value.split('.')
  const given = Buffer.from(signature, 'base64url')
  const expected = toSignature(payload, token)
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const grant = grantSchema.safeParse(parseJson(Buffer.from(payload, 'base64url').toString()))
  return grant.success && grant.data.expires > now ? grant.data : null
}
