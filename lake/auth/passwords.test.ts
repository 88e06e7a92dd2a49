import { describe, expect, test } from '@jest/globals'
import { createPasswords } from './passwords.ts'

describe('passwords', () => {
  const passwords = createPasswords()

  test('verify against their own hash alone, which carries its parameters and a salt of its own', async () => {
    const [first, second] = await Promise.all([
      passwords.hash('correct horse'),
      passwords.hash('correct horse'),
    ])
    expect(first).toMatch(/^\$scrypt\$ln=16,r=8,p=2\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(first).not.toBe(second)
    expect(await passwords.verify('correct horse', first ?? null)).toBe(true)
    expect(await passwords.verify('correct horsf', first ?? null)).toBe(false)
    expect(await passwords.verify('correct horse', null)).toBe(false)
  })

  test('are the same however their letters are composed', async () => {
    const hash = await passwords.hash('caf\u00e9 noir, s\u2019il vous pla\u00eet')
    expect(await passwords.verify('cafe\u0301 noir, s\u2019il vous plai\u0302t', hash)).toBe(true)
  })

  test('hashed with other parameters still verify', async () => {
    const hash = '$scrypt$ln=10,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$' + 'A'.repeat(43)
    expect(await passwords.verify('anything', hash)).toBe(false)
    await expect(passwords.verify('anything', 'plain text')).rejects.toThrow('malformed')
  })

  test('wait in a bounded line', async () => {
    const results = await Promise.allSettled(Array.from({ length: 30 }, () => passwords.verify('x', null)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(21)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 503 } })
  }, 60_000)

  test('who is known does not wait for strangers', async () => {
    const strangers = Promise.allSettled(Array.from({ length: 30 }, () => passwords.verify('x', null)))
    const known = passwords.verify('x', null, { isKnown: true }).then(() => 'known')
    expect(await Promise.race([known, strangers])).toBe('known')
    await strangers
  }, 60_000)
})
