import { z } from 'zod'

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nobody listens there',
  ECONNRESET: 'the connection was broken off',
  EPIPE: 'the connection was broken off',
  ENOTFOUND: 'no such host is known',
  EAI_AGAIN: 'the host could not be looked up',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'the host does not answer',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
}

const failure = z.object({ name: z.string(), message: z.string(), code: z.string().default('') })

/** Why nothing was answered, for whoever keeps the receiver; what was aborted took too long. */
export function explainSendError(error: unknown, timeoutMs: number): string {
  const { data } = failure.safeParse(error)
  if (!data) return String(error)
  if (data.name === 'AbortError') return `no answer within ${timeoutMs / 1000} seconds`
  return REASONS[data.code] ?? (data.message || data.code || data.name)
}
