import { decodeSignatureHeader, isValidSignature } from '@sanity/webhook'

/** Milliseconds that a signed request may take to arrive, and by which the sender's clock may be ahead. */
const OLDEST_MS = 5 * 60_000
const AHEAD_MS = 30_000

function isTimely(signature: string, now: number): boolean {
  try {
    const age = now - decodeSignatureHeader(signature).timestamp
    return age <= OLDEST_MS && age >= -AHEAD_MS
  } catch {
    return false
  }
}

/** Whether `signature`, the header's text, was made for this body with the secret, and lately. */
export async function isFreshlySigned(
  body: string,
  signature: string,
  secret: string,
  now: number = Date.now(),
): Promise<boolean> {
  return isTimely(signature, now) && (await isValidSignature(body, signature, secret))
}
