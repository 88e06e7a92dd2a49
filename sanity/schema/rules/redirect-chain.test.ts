import { describe, expect, it } from '@jest/globals'
import { toChainError } from './redirect-chain.ts'

const redirect = { from: '/a', to: '/b' }

describe('chains of redirects', () => {
  it('are none among strangers', () => {
    expect(toChainError(redirect, [{ from: '/c', to: '/b' }])).toBe(true)
  })

  it.each([
    ['to themselves', { from: '/a', to: '/a' }, [], /leads to itself/],
    ['from one address to two', redirect, [{ from: '/a', to: '/c' }], /already starts from \/a/],
    ['onwards', redirect, [{ from: '/b', to: '/c' }], /\/b leads on to \/c/],
    ['from before', redirect, [{ from: '/z', to: '/a' }], /let it lead to \/b/],
    ['in a circle', redirect, [{ from: '/b', to: '/a' }], /leads on/],
  ])('are refused when they lead %s', (_, subject, others, message) => {
    expect(toChainError(subject, others)).toMatch(message)
  })
})
