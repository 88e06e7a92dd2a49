import { describe, expect, it, jest } from '@jest/globals'
import { createEventStream } from './event-stream.ts'

const LIMIT = 1000
const message = (size: number) => ({ data: 'x'.repeat(size) })

function start() {
  const disconnect = jest.fn()
  const stream = createEventStream({ limit: LIMIT, disconnect })
  const reader = stream.response.body?.getReader()
  const read = async () => Buffer.from((await reader?.read())?.value ?? []).toString()
  return { stream, disconnect, read, reader }
}

describe('event streams', () => {
  it('send messages in the order of the format', async () => {
    const { stream, read } = start()
    stream.send({ event: 'welcome', id: '7', retry: 1000, data: { name: 'a\nb' } })
    stream.send({ data: [1] })
    stream.keepAlive()
    expect(await read()).toBe('event: welcome\nid: 7\nretry: 1000\ndata: {"name":"a\\nb"}\n\n')
    expect(await read()).toBe('data: [1]\n\n')
    expect(await read()).toBe(':\n\n')
  })

  it('hold up to the limit, let one message pass it, and drop the reader at the next', () => {
    const { stream, disconnect } = start()
    stream.send(message(LIMIT - 100))
    stream.send(message(5 * LIMIT))
    expect(disconnect).not.toHaveBeenCalled()
    expect(stream.over.aborted).toBe(false)
    stream.send(message(1))
    expect(disconnect).toHaveBeenCalledTimes(1)
    expect(stream.over.aborted).toBe(true)
    stream.send(message(1))
    stream.drop()
    stream.end()
    expect(disconnect).toHaveBeenCalledTimes(1)
  })

  it('are ready once half the limit was read', async () => {
    const { stream, read } = start()
    let ready = false
    for (let count = 0; count < 4; count++) stream.send(message(200))
    const waited = stream.ready().then(() => {
      ready = true
    })
    await read()
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(ready).toBe(false)
    await read()
    await waited
    expect(ready).toBe(true)
  })

  it('deliver what was sent before the end', async () => {
    const { stream, reader } = start()
    stream.send({ data: 'last' })
    stream.end()
    expect(stream.over.aborted).toBe(true)
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('data: "last"\n\n')
    expect(await reader?.read()).toMatchObject({ done: true })
  })

  it('are over when the reader goes, whoever waits for it', async () => {
    const { stream, reader, disconnect } = start()
    stream.send(message(LIMIT))
    const waited = stream.ready()
    await reader?.cancel()
    await waited
    expect(stream.over.aborted).toBe(true)
    expect(disconnect).not.toHaveBeenCalled()
  })
})
