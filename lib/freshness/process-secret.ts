import { randomBytes, timingSafeEqual } from 'node:crypto'
import { perProcess } from './per-process.ts'

/** What this process proves itself with to its own internal routes; nobody else ever learns it. */
export const processSecret = perProcess('process-secret', () => randomBytes(32).toString('base64url'))

/** Compares in the same time whatever differs. */
export function isProcessSecret(candidate: string): boolean {
  const [given, own] = [Buffer.from(candidate), Buffer.from(processSecret)]
  return given.length === own.length && timingSafeEqual(given, own)
}
