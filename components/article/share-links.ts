import { toPlainText } from '@/lib/plain-text'

export type ShareLink = { label: string; href: string }

/** Plain addresses under which other sites take a link; no script of theirs is involved. */
export function toShareLinks(url: string, title: string): ShareLink[] {
  const u = encodeURIComponent(url)
  const t = encodeURIComponent(toPlainText(title))
  return [
    { label: 'Email', href: `mailto:?subject=${t}&body=${u}` },
    { label: 'Bluesky', href: `https://bsky.app/intent/compose?text=${t}%20${u}` },
    { label: 'X', href: `https://x.com/intent/post?text=${t}&url=${u}` },
    { label: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${u}` },
    { label: 'Reddit', href: `https://www.reddit.com/submit?url=${u}&title=${t}` },
    { label: 'Hacker News', href: `https://news.ycombinator.com/submitlink?u=${u}&t=${t}` },
  ]
}
