import { createHash, randomBytes } from 'node:crypto'

const BYTES = 32

/** 256 random bits, safe in an address: for links and codes. */
export function newOneTimeSecret(): string {
  return randomBytes(BYTES).toString('base64url')
}

/** A new token's or session's secret: `sk` and 256 random bits. */
export function newTokenSecret(): string {
  return `sk${newOneTimeSecret()}`
}

/** What is stored of a secret. Plain SHA-256 suffices: there is nothing to guess in 256 random bits. */
export function hashTokenSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
