const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** An origin and, when it is this machine's own, its other names: editors type whichever they know. */
export function toLoopbackOrigins(origin: string): string[] {
  const url = new URL(origin)
  if (!LOOPBACK.includes(url.hostname)) return [url.origin]
  return LOOPBACK.map((hostname) => Object.assign(new URL(origin), { hostname }).origin)
}
