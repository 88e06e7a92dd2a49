import { describe, expect, it } from '@jest/globals'
import { toReasonAgainst } from './why-no-link.ts'

const mine = { _system: { createdBy: 'me' } }
const theirs = { _system: { createdBy: 'them' } }
const asked = {
  draft: mine,
  published: null,
  role: 'contributor',
  userId: 'me',
  isReady: true,
  isSecure: true,
} as const

describe('why there is no link', () => {
  it.each([
    {},
    { draft: theirs, role: 'editor' },
    { draft: null, published: {}, role: 'editor' },
    { draft: { _system: { createdBy: 'them', sharedWith: ['me'] } } },
  ] as const)('%p: there can be one', (more) => expect(toReasonAgainst({ ...asked, ...more })).toBeNull())

  it.each([
    [{ isReady: false }, /SANITY_API_PREVIEW_TOKEN/],
    [{ isSecure: false }, /https/],
    [{ role: 'viewer' }, /whoever writes this one/],
    [{ draft: null }, /no draft yet/],
    [{ draft: null, published: {} }, /published as it is/],
    [{ draft: theirs }, /somebody else’s/],
  ] as const)('%p: %p', (more, reason) => expect(toReasonAgainst({ ...asked, ...more })).toMatch(reason))
})
