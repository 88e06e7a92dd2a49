const TIMEOUT_MS = 10_000

/** The hub will not be told of this, however often it is asked. */
export class HubRefusal extends Error {
  override readonly name = 'HubRefusal'
}

/** Later may be better: too many requests, or none of ours arrived whole. */
const passing = new Set([408, 425, 429])

/**
 * Tells a WebSub hub that the feed at `topic` has changed. Throws HubRefusal when the hub will not hear of it, or sends the
 * news elsewhere: what follows a redirect may arrive as a mere question.
 */
export async function tellHub(hub: string, topic: string): Promise<void> {
  const answer = await fetch(hub, {
    method: 'POST',
    body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic }),
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  await answer.arrayBuffer()
  if (answer.ok) return
  const message = `The hub answered ${answer.status} to news of ${topic}`
  throw answer.status < 500 && !passing.has(answer.status) ? new HubRefusal(message) : new Error(message)
}
