import { toPlainText } from '@/lib/plain-text'
import type { words } from '@/lib/words/words'

/** A way to pass a story on: its name among `words.share.ways` is that of its sign, too. */
export type ShareWay = keyof typeof words.share.ways

export type ShareLink = { way: ShareWay; href: string }

/** Plain addresses under which other sites take a link; no script of theirs is involved. */
export function toShareLinks(url: string, title: string): ShareLink[] {
  const u = encodeURIComponent(url)
  const t = encodeURIComponent(toPlainText(title))
  return [
    { way: 'x', href: `https://x.com/intent/post?text=${t}&url=${u}` },
    { way: 'bluesky', href: `https://bsky.app/intent/compose?text=${t}%20${u}` },
    { way: 'linkedin', href: `https://www.linkedin.com/sharing/share-offsite/?url=${u}` },
    { way: 'facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${u}` },
    { way: 'reddit', href: `https://www.reddit.com/submit?url=${u}&title=${t}` },
    { way: 'hackerNews', href: `https://news.ycombinator.com/submitlink?u=${u}&t=${t}` },
    { way: 'whatsapp', href: `https://wa.me/?text=${t}%20${u}` },
    { way: 'email', href: `mailto:?subject=${t}&body=${u}` },
  ]
}
