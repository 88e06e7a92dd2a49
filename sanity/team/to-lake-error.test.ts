import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { toLakeError } from './to-lake-error.ts'

test('a refusal is told as the lake told it', () => {
  const refused = Object.assign(new Error('Conflict - Taken (traceId: 1)'), {
    response: { body: { statusCode: 409, error: 'Conflict', message: 'Taken' } },
  })
  expect(toLakeError(refused).message).toBe('Taken')
})

test('an answer of another shape is told apart from none', () => {
  const { error } = z.object({ id: z.string() }).safeParse({})
  expect(toLakeError(error)).toMatchObject({
    message: expect.stringMatching(/does not understand/),
    cause: error,
  })
  const offline = new TypeError('Failed to fetch')
  expect(toLakeError(offline)).toMatchObject({
    message: expect.stringMatching(/cannot be reached/),
    cause: offline,
  })
})

test('an answer that is no JSON, as a proxy may give, is told as the client tells it', () => {
  const answered = Object.assign(new Error('502 Bad Gateway'), { response: { body: '<html>' } })
  expect(toLakeError(answered).message).toBe('502 Bad Gateway')
})
