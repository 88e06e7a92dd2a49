import { defineQuery } from 'groq'
import { z } from 'zod'
import {
  accents,
  cardFragment,
  cardSchema,
  dateFragment,
  liveEndFragment,
  outFragment,
  publicArticleFragment,
  type ArticleCard,
} from '../card.ts'
import { defineContentQuery } from '../define-query.ts'
import { lenientArray } from '../lenient-array.ts'
import { toAnchor } from '../live-update/anchor.ts'
import { toPath } from '../registry.ts'

/** Stories under "latest", beside the lead. */
const LATEST_COUNT = 10

/** Stories of one section's rail. */
const RAIL_COUNT = 4

/**
 * A rail is asked for with enough stories to fill it after those shown above are left out. Only
 * the newest live stories are looked at: one that runs is among them.
 */
export const homeGroq = defineQuery(`{
  "latest": *[${publicArticleFragment}] | order(publishedAt desc, _id asc) [0...13] { ${cardFragment} },
  "rails": *[_type == "section" && defined(slug.current)] | order(order asc, title asc) {
    _id,
    title,
    "slug": slug.current,
    description,
    accent,
    "stories": *[${publicArticleFragment} && section._ref == ^._id]
      | order(publishedAt desc, _id asc) [0...16] { ${cardFragment} }
  },
  "live": *[${publicArticleFragment} && kind == "live"]
    | order(publishedAt desc, _id asc) [0...50] [!defined(${liveEndFragment})] [0] {
    ${cardFragment},
    "updates": *[_type == "liveUpdate" && article._ref == ^._id && ${outFragment}]
      | order(publishedAt desc, _id asc) [0...3] { _id, headline, "publishedAt": ${dateFragment} }
  }
}`)

const railSchema = z
  .object({
    _id: z.string(),
    title: z.string(),
    slug: z.string().min(1),
    description: z.string(),
    accent: z.enum(accents),
    stories: lenientArray(cardSchema),
  })
  .transform((rail) => ({ ...rail, href: toPath('section', rail.slug) }))

/** A section's newest stories on the home page. */
export type HomeRail = z.output<typeof railSchema>

const updateLineSchema = z
  .object({ _id: z.string(), headline: z.string().min(1), publishedAt: z.iso.datetime({ offset: true }) })
  .transform((update) => ({ ...update, anchor: toAnchor(update._id) }))

const liveSchema = z.intersection(cardSchema, z.object({ updates: lenientArray(updateLineSchema) }))

/** The running story with its newest updates, headlines only. */
export type LiveStory = z.output<typeof liveSchema>

/** What the home page shows; no story appears twice. */
export type Home = {
  lead: ArticleCard | null
  latest: ArticleCard[]
  live: LiveStory | null
  rails: HomeRail[]
}

const homeSchema = z
  .object({ latest: lenientArray(cardSchema), rails: lenientArray(railSchema), live: liveSchema.nullable() })
  .transform(({ latest, rails, live }): Home => {
    const [lead = null, ...others] = latest.filter(({ _id }) => _id !== live?._id)
    const shownLatest = others.slice(0, LATEST_COUNT)
    const shown = new Set([live, lead, ...shownLatest].map((story) => story?._id))
    const toRail = (rail: HomeRail): HomeRail => ({
      ...rail,
      stories: rail.stories.filter(({ _id }) => !shown.has(_id)).slice(0, RAIL_COUNT),
    })
    return {
      lead,
      latest: shownLatest,
      live,
      rails: rails.map(toRail).filter((rail) => rail.stories.length > 0),
    }
  })

/** The home page: lead, latest, a rail for each section, the newest live story that still runs. */
export const homeQuery = defineContentQuery({
  name: 'home',
  groq: homeGroq,
  params: z.object({}),
  schema: homeSchema,
})
