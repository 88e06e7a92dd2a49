const FIRST_DELAY_MS = 500
const MAX_DELAY_MS = 5_000
/** Longer than a restart or a moved cable takes; then the error is shown after all. */
const PATIENCE_MS = 5 * 60_000

type Fetch = typeof fetch

/** Queries that are too long for an address are sent as POST; they change nothing either. */
const isReading = (url: string, method: string) =>
  method === 'GET' ||
  method === 'HEAD' ||
  (method === 'POST' && /\/data\/query\/[^/]+$/.test(new URL(url).pathname))

function pause(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}

/**
 * A fetch that waits for a lake which cannot be reached: what only reads is asked again until there is an answer, of
 * any status. Studio gives up a whole view when one of its queries fails, and an outage ends. Writes fail at once:
 * Studio repeats those itself.
 */
export function createPatientFetch(
  fetch: Fetch,
  patienceMs = PATIENCE_MS,
): (url: string, init?: RequestInit) => Promise<Response> {
  return async (url, init = {}) => {
    const reading = isReading(url, init.method ?? 'GET')
    const end = Date.now() + patienceMs
    for (let delay = FIRST_DELAY_MS; ; delay = Math.min(MAX_DELAY_MS, delay * 2)) {
      try {
        return await fetch(url, init)
      } catch (error) {
        if (!reading || init.signal?.aborted || Date.now() + delay > end) throw error
        await pause(delay * (0.5 + Math.random() / 2), init.signal)
      }
    }
  }
}
