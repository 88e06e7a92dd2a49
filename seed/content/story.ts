import type { articleKinds } from '../../lib/content/card.ts'
import type { CoverSpec } from '../illustration/cover.ts'
import type { Chime } from '../sound/chime.ts'
import type { Piece } from '../portable-text.ts'
import type { Picture } from '../to-image.ts'
import type { AuthorSlug } from './authors.ts'
import type { CategorySlug } from './categories.ts'
import type { TagSlug } from './tags.ts'

type Cover = Pick<Picture, 'alt' | 'caption' | 'credit' | 'focus'> &
  Pick<CoverSpec, 'motif' | 'light'> & {
    /** Another variation of the same motif, when the slug's own does not please. */
    variation?: string
  }

/** A demo story as it is authored; its section follows from its category, its cover's colours from its section. */
export type Story = {
  slug: string
  title: string
  standfirst: string
  category: CategorySlug
  authors: readonly [AuthorSlug, ...AuthorSlug[]]
  tags: readonly TagSlug[]
  kind: (typeof articleKinds)[number]
  publishedAt: string
  updatedAt?: string
  /** When a live story was closed. */
  liveEndedAt?: string
  dateline?: string
  cover: Cover
  /** What readers hear in place of their browser's voice. */
  audio?: Chime
  body: readonly Piece[]
  related?: readonly string[]
  corrections?: readonly { date: string; text: string }[]
  seo?: { title?: string; description?: string; canonical?: string; noindex?: boolean }
  previousSlugs?: readonly string[]
}

type Drawing = Omit<CoverSpec, 'seed'> & Pick<Picture, 'alt' | 'caption' | 'credit'> & { variation: string }

export const ILLUSTRATION_CREDIT = 'Illustration: Dateline'

/** A picture for a body, drawn like a cover. */
export const drawing = ({ motif, accent, light, variation, alt, caption, credit }: Drawing): Picture => ({
  artwork: { kind: 'cover', spec: { motif, accent, seed: variation, ...(light && { light }) } },
  alt,
  ...(caption && { caption }),
  credit: credit ?? ILLUSTRATION_CREDIT,
})
