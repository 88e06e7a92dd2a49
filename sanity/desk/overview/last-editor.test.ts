import { expect, test } from '@jest/globals'
import { parseLastEditor } from './last-editor.ts'

const line = (author: string) => JSON.stringify({ id: 't', author, timestamp: '2026-11-23T10:00:00Z' })

test('the first line of the log names the last editor', () => {
  expect(parseLastEditor(`${line('u2')}\n${line('u1')}\n`)).toBe('u2')
})

test('a client that has read the only line already is understood', () => {
  expect(parseLastEditor(JSON.parse(line('u3')))).toBe('u3')
})

test('an empty log names nobody', () => {
  expect(parseLastEditor('')).toBeNull()
})
