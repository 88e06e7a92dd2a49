import { describe, expect, it } from '@jest/globals'
import { toEmbedSource } from './embed-source.ts'

describe('toEmbedSource', () => {
  it.each([
    [
      'youtube',
      'https://www.youtube.com/watch?v=abcdefghijk',
      'https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1',
    ],
    [
      'youtube',
      'https://youtu.be/abcdefghijk',
      'https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1',
    ],
    [
      'x',
      'https://x.com/dateline/status/1234567890',
      'https://platform.twitter.com/embed/Tweet.html?id=1234567890&dnt=true',
    ],
    ['mastodon', 'https://social.example/@dateline/112233', 'https://social.example/@dateline/112233/embed'],
    [
      'bluesky',
      'https://bsky.app/profile/dateline.example/post/3kabc',
      'https://embed.bsky.app/embed/dateline.example/app.bsky.feed.post/3kabc',
    ],
  ] as const)('frames a %s address', (provider, address, source) => {
    expect(toEmbedSource(provider, address)).toBe(source)
  })

  it.each([
    ['youtube', 'https://evil.example/watch?v=abcdefghijk'],
    ['youtube', 'https://www.youtube.com/watch?v="><script>'],
    ['x', 'https://x.com.evil.example/a/status/1'],
    ['x', 'javascript:alert(1)'],
    ['mastodon', 'http://social.example/@dateline/112233'],
    ['mastodon', 'https://social.example/about'],
    ['bluesky', 'not an address'],
  ] as const)('frames nothing for %s %s', (provider, address) => {
    expect(toEmbedSource(provider, address)).toBeUndefined()
  })
})
