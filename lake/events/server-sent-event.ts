/** One message of a text/event-stream; `data` is sent as JSON. Without `event`, clients call it `message`. */
export type ServerSentEvent = {
  event?: string
  id?: string
  data: unknown
  /** Milliseconds clients wait before they reconnect, from now on. */
  retry?: number
}

const texts = new WeakMap<ServerSentEvent, string>()

/** The message as sent: made once for a message that goes to many. */
export function toServerSentEvent(message: ServerSentEvent): string {
  const text = texts.get(message) ?? toText(message)
  texts.set(message, text)
  return text
}

/** JSON has no line breaks of its own, so one `data` line holds it. */
function toText({ event, id, data, retry }: ServerSentEvent): string {
  const lines = [
    event === undefined ? null : `event: ${event}`,
    id === undefined ? null : `id: ${id}`,
    retry === undefined ? null : `retry: ${retry}`,
    `data: ${JSON.stringify(data)}`,
  ]
  return `${lines.filter((line) => line !== null).join('\n')}\n\n`
}

/** A comment: says nothing, and keeps idle connections open. */
export const KEEP_ALIVE = ':\n\n'

/** What every event stream is sent with: nothing on the way may keep or gather it, or wait for its connection. */
export const EVENT_STREAM_HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-cache, no-transform',
  Connection: 'close',
  'X-Accel-Buffering': 'no',
}
