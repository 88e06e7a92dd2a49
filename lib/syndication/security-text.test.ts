import { expect, it } from '@jest/globals'
import { toSecurityText } from './security-text.ts'

it('a security.txt has each field once, and ends within the year', () => {
  const contact = 'mailto:security@example.com'
  const text = toSecurityText(
    { contact, siteUrl: 'https://a.example', language: 'en' },
    new Date('2026-01-01T00:00:00Z'),
  )
  expect(text).toBe(
    'Contact: mailto:security@example.com\n' +
      'Expires: 2026-06-30T00:00:00.000Z\n' +
      'Preferred-Languages: en\n' +
      'Canonical: https://a.example/.well-known/security.txt\n',
  )
})
