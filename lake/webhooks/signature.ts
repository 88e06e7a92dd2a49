import { createHmac } from 'node:crypto'

/** The value of `sanity-webhook-signature` for a body sent at a time, as `@sanity/webhook` verifies it. */
export function toSignature(secret: string, body: string, at: Date): string {
  const time = at.getTime()
  const hash = createHmac('sha256', secret).update(`${time}.${body}`).digest('base64url')
  return `t=${time},v1=${hash}`
}
