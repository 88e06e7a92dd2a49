import { createHash, randomBytes } from 'node:crypto'

const BYTES = 32

/** A new secret: `sk` and 256 random bits. */
export function newTokenSecret(): string {
  return `sk${randomBytes(BYTES).toString('base64url')}`
}

/** What is stored of a secret. Plain SHA-256 suffices: there is nothing to guess in 256 random bits. */
export function hashTokenSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
