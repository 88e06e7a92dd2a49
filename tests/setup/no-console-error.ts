import { afterEach, beforeEach, expect, jest } from '@jest/globals'

let spy: ReturnType<typeof jest.spyOn>

beforeEach(() => {
  spy = jest.spyOn(console, 'error').mockImplementation(() => undefined)
})

/** A test that expects an error log asserts on it and clears the spy itself (`jest.mocked(console.error).mockClear()`). */
afterEach(() => {
  const calls = [...spy.mock.calls]
  spy.mockRestore()
  expect(calls).toEqual([])
})
