import { expect, it } from '@jest/globals'
import { toRefusal } from './refusal.ts'

it.each([
  ['unknown', 401, 'This link does not open anything'],
  ['expired', 410, 'This link has ended'],
  ['revoked', 410, 'This link was withdrawn'],
  ['gone', 410, 'The draft is no longer there'],
] as const)('a link that is %s is answered with %i and a whole page', (state, status, title) => {
  const refusal = toRefusal(state)
  expect(refusal.status).toBe(status)
  expect(refusal.html).toContain(`<h1>${title}</h1>`)
  expect(refusal.html).toContain('sk whoever sent')
  expect(refusal.html).toContain('<meta name="robots" content="noindex">')
  expect(refusal.html).toContain('<a href="/">')
  expect(refusal.html).not.toMatch(/<script|https?:/)
})
