const SECRET_BYTES = 32
const KEY_BYTES = 8

/** What a link's address is made of: the key of its document, and the secret that proves it. */
export type LinkAddress = { key: string; secret: string }

const toBase64Url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const toHex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** A new address: a secret of 256 random bits. */
export function newLinkAddress(): LinkAddress {
  return { key: toHex(random(KEY_BYTES)), secret: toBase64Url(random(SECRET_BYTES)) }
}

/** "/shared/<key>.<secret>" */
export function toLinkPath({ key, secret }: LinkAddress): string {
  return `/shared/${key}.${secret}`
}

/** The address in the last part of a path; null for what cannot be one. */
export function parseLinkAddress(segment: string): LinkAddress | null {
  const [, key, secret] = /^([0-9a-f]{16})\.([A-Za-z0-9_-]{43})$/.exec(segment) ?? []
  return key !== undefined && secret !== undefined ? { key, secret } : null
}

/** What is kept of a secret. Plain SHA-256 suffices: there is nothing to guess in 256 random bits. */
export async function hashSecret(secret: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))))
}
