import { describe, expect, it } from '@jest/globals'
import { readGrant, signGrant, toGrant } from './grant.ts'

const token = 'sk-of-the-site'
const now = Date.parse('2026-11-23T09:00:00Z')
const hours = (count: number) => now + count * 60 * 60 * 1000
const grant = toGrant('u1', now)
const value = signGrant(grant, token)
const [payload = '', signature = ''] = value.split('.')

const toPayload = (data: unknown) => Buffer.from(JSON.stringify(data)).toString('base64url')

describe('a grant', () => {
  it('is read as it was signed, for eight hours', () => {
    expect(readGrant(value, token, now)).toEqual({ userId: 'u1', expires: hours(8) })
    expect(readGrant(value, token, hours(8) - 1)).toEqual(grant)
    expect(readGrant(value, token, hours(8))).toBeNull()
  })

  it('may belong to nobody', () => {
    expect(readGrant(signGrant(toGrant(null, now), token), token, now)?.userId).toBeNull()
  })

  it('is a cookie value as it is', () => {
    expect(value).toMatch(/^[\w.-]+$/)
  })

  it.each([
    ['another token', value, 'sk-of-another-site'],
    ['no signature', payload, token],
    ['an empty signature', `${payload}.`, token],
    ['a cut signature', value.slice(0, -2), token],
    ['a lengthened signature', `${value}AA`, token],
    ['a second signature', `${value}.${signature}`, token],
    ['a later end', `${toPayload({ ...grant, expires: hours(9) })}.${signature}`, token],
    ['another account', `${toPayload({ ...grant, userId: 'u2' })}.${signature}`, token],
    ['nothing', '', token],
    ['junk', 'junk', token],
    ['dots', '...', token],
  ])('counts for nothing with %s', (_fault, given, key) => {
    expect(readGrant(given, key, now)).toBeNull()
  })

  it('counts for nothing when what was signed is no grant', () => {
    const signed = signGrant({ userId: null, expires: Number.NaN }, token)
    expect(readGrant(signed, token, now)).toBeNull()
  })
})
