import { expect, test } from '@jest/globals'
import { createRetries } from './retries.ts'

test('what fails again waits twice as long, up to a minute, and starts over once it went well', () => {
  let now = 0
  const retries = createRetries(() => now)
  const waitFor = () => {
    retries.postpone('a')
    const began = now
    while (!retries.isReady('a')) now += 500
    return (now - began) / 1000
  }
  expect(retries.isReady('a')).toBe(true)
  expect(Array.from({ length: 9 }, waitFor)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
  expect(retries.isReady('b')).toBe(true)
  retries.forget('a')
  expect(waitFor()).toBe(1)
})
