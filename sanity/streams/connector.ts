const OPEN_WITHIN_MS = 10_000
const FIRST_DELAY_MS = 500
const MAX_DELAY_MS = 10_000

/** HTTP gets through to the lake, and WebSockets do not: something on the way does not pass them on. */
export class SocketRefusedError extends Error {
  override readonly name = 'SocketRefusedError'
}

export type Connector = {
  /** A new open socket, after a pause that grows with failures; rejects when this one attempt failed. */
  connect(): Promise<WebSocket>
}

type Parts = { lakeUrl: string; fetch: typeof fetch; WebSocket: typeof WebSocket | null }

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** With jitter: a lake that comes back is not to be stormed by every tab at once. */
const delayAfter = (failures: number) =>
  failures === 0
    ? 0
    : Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1)) * (0.5 + Math.random() / 2)

function toOpen(socket: WebSocket): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const fail = () => {
      clearTimeout(late)
      reject(new TypeError('The lake cannot be reached'))
    }
    const late = setTimeout(() => {
      socket.close()
      fail()
    }, OPEN_WITHIN_MS)
    socket.addEventListener('close', fail, { once: true })
    socket.addEventListener(
      'open',
      () => {
        clearTimeout(late)
        resolve(socket)
      },
      { once: true },
    )
  })
}

export function createConnector({ lakeUrl, fetch, WebSocket }: Parts): Connector {
  const address = `${lakeUrl}/streams`
  let failures = 0

  const attempt = async () => {
    if (!WebSocket) throw new SocketRefusedError('There are no WebSockets here')
    return toOpen(new WebSocket(address.replace(/^http/, 'ws')))
  }
  /** Browsers do not tell why a socket failed; an ordinary request tells whether the lake is there. */
  const isThere = async () => {
    const { status } = await fetch(address, { cache: 'no-store' })
    return status >= 400 && status < 500
  }
  const isRefused = () => isThere().catch(() => false)
  /** A lake that came up between the two questions is not to be taken for one that refuses. */
  const attemptTwice = async () => {
    try {
      return await attempt()
    } catch (error) {
      if (!(await isRefused())) throw error
    }
    await sleep(FIRST_DELAY_MS)
    try {
      return await attempt()
    } catch (error) {
      if (await isRefused())
        throw new SocketRefusedError('Something on the way to the lake refuses WebSockets')
      throw error
    }
  }
  return {
    async connect() {
      await sleep(delayAfter(failures))
      failures += 1
      const socket = await attemptTwice()
      // One that is lost at once has failed as well; after that, the next starts from the shortest pause.
      failures = 1
      return socket
    },
  }
}
