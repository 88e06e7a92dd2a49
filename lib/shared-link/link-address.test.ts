import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { hashSecret, newLinkAddress, parseLinkAddress, toLinkPath } from './link-address.ts'

describe('the address of a link', () => {
  it('is new each time, carries 256 random bits, and is read back', () => {
    const address = newLinkAddress()
    expect(Buffer.from(address.secret, 'base64url')).toHaveLength(32)
    expect(newLinkAddress()).not.toEqual(address)
    expect(toLinkPath(address)).toBe(`/shared/${address.key}.${address.secret}`)
    expect(parseLinkAddress(toLinkPath(address).slice('/shared/'.length))).toEqual(address)
  })

  const secret = 'a'.repeat(43)
  it.each([
    '',
    'x',
    `0123456789abcdef.${secret}x`,
    `0123456789abcdef.${secret.slice(1)}`,
    `0123456789abcde.${secret}`,
    `0123456789abcdef.${secret}.rsc`,
    `0123456789ABCDEF.${secret}`,
    `0123456789abcdef${secret}`,
    `../../../drafts.x.${secret}`,
  ])('is not "%s"', (segment) => expect(parseLinkAddress(segment)).toBeNull())

  it('leaves nothing but a hash', async () =>
    expect(await hashSecret(secret)).toBe(createHash('sha256').update(secret).digest('hex')))
})
