/** @jest-environment node */
import { expect, it } from '@jest/globals'
import { POST } from './route'

function ask(body: BodyInit, type: string): Promise<Response> {
  const init = { method: 'POST', headers: { 'Content-Type': type }, body, duplex: 'half' }
  return POST(new Request('http://localhost/api/preview/perspective', init))
}

it('reads no more of a form than ours has, whoever sends it', async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1
      if (sent > 1_000) controller.close()
      else controller.enqueue(new Uint8Array(1024).fill(97))
    },
  })
  const answer = await ask(endless, 'application/x-www-form-urlencoded')
  expect(answer.status).toBe(400)
  expect(sent).toBeLessThan(100)
})

it.each([
  ['{}', 'application/json'],
  ['--', 'multipart/form-data; boundary=x'],
])('says of %j that it is no form', async (body, type) => {
  expect((await ask(body, type)).status).toBe(400)
})
