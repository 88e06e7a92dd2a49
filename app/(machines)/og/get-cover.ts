import 'server-only'
import { env } from '@/lib/env'
import { logWarning } from '@/lib/log'

/** Milliseconds to wait for a picture. */
const PATIENCE_MS = 5_000

/** Where this process reaches what readers reach under the lake's public address. */
function toInternalUrl(address: string): string {
  const { publicUrl, url } = env.lake
  return publicUrl && url && address.startsWith(`${publicUrl}/`)
    ? url + address.slice(publicUrl.length)
    : address
}

/** A JPEG as a data: address; `null`, and a line in the log, when it cannot be had. */
export async function getCover(address: string): Promise<string | null> {
  try {
    const response = await fetch(toInternalUrl(address), { signal: AbortSignal.timeout(PATIENCE_MS) })
    if (!response.ok) throw new Error(`The lake answered ${response.status}.`)
    const bytes = Buffer.from(await response.arrayBuffer())
    return `data:image/jpeg;base64,${bytes.toString('base64')}`
  } catch (error) {
    logWarning('share-picture.no-cover', { address, reason: String(error) })
    return null
  }
}
