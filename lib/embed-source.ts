import type { EmbedProvider } from './content/embed-providers.ts'

type ToSource = (url: URL) => string | undefined

const youtube: ToSource = ({ hostname, pathname, searchParams }) => {
  const id =
    hostname === 'youtu.be'
      ? pathname.slice(1)
      : (searchParams.get('v') ?? pathname.match(/^\/(?:shorts|live)\/([^/]+)/)?.[1])
  return id && /^[\w-]{6,20}$/.test(id)
    ? `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`
    : undefined
}

const x: ToSource = ({ pathname }) => {
  const id = pathname.match(/\/status\/(\d+)/)?.[1]
  return id && `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true`
}

const mastodon: ToSource = ({ host, pathname }) => {
  const post = pathname.match(/^\/@[\w.@-]+\/\d+/)?.[0]
  return post && `https://${host}${post}/embed`
}

const bluesky: ToSource = ({ pathname }) => {
  const [, actor, post] = pathname.match(/^\/profile\/([\w.:-]+)\/post\/(\w+)/) ?? []
  return actor && post && `https://embed.bsky.app/embed/${actor}/app.bsky.feed.post/${post}`
}

const hosts: Record<EmbedProvider, RegExp | undefined> = {
  youtube: /^((www|m)\.)?youtube\.com$|^youtu\.be$/,
  x: /^((www|mobile)\.)?(x|twitter)\.com$/,
  mastodon: undefined,
  bluesky: /^bsky\.app$/,
}

const sources: Record<EmbedProvider, ToSource> = { youtube, x, mastodon, bluesky }

/** Address of the provider's frame for a post or video, or `undefined` when the address is not one of theirs. */
export function toEmbedSource(provider: EmbedProvider, address: string): string | undefined {
  const url = URL.parse(address)
  if (url?.protocol !== 'https:' || hosts[provider]?.test(url.hostname) === false) return undefined
  return sources[provider](url)
}
