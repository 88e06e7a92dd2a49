import { describe, expect, it } from '@jest/globals'
import { toServer } from './share-server.ts'

describe('toServer', () => {
  it.each([
    ['mastodon.social', 'mastodon.social'],
    ['  Mastodon.Social ', 'mastodon.social'],
    ['https://social.example/@ada', 'social.example'],
    ['@ada@social.example', 'social.example'],
    ['ada@social.example', 'social.example'],
    ['social.example:8443', 'social.example:8443'],
    ['tröt.example', 'xn--trt-tna.example'],
  ])('finds the server in %s', (written, server) => {
    expect(toServer(written)).toBe(server)
  })

  it.each(['', 'mastodon', 'not a server', 'javascript:alert(1)', 'https://', 'a..b', '@ada@'])(
    'refuses %p',
    (written) => {
      expect(toServer(written)).toBeUndefined()
    },
  )
})
