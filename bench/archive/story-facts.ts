import { z } from 'zod'
import { ARCHIVE_NOW } from './calendar.ts'
import { isLive, writeStory, type Pictures } from './story.ts'

const reference = z.object({ _ref: z.string() })

const factsSchema = z.object({
  _id: z.string(),
  slug: z.object({ current: z.string() }),
  publishedAt: z.string(),
  section: reference,
  category: reference,
  authors: z.array(reference),
  tags: z.array(reference),
  previousSlugs: z.array(z.string()).optional(),
})

/** What questions about a story of the archive name. */
export type StoryFacts = z.output<typeof factsSchema>

const noPictures: Pictures = [
  { _type: 'image', asset: { _type: 'reference', _ref: 'image-x-1x1-jpg' }, alt: '' },
]

const getFacts = (number: number) => factsSchema.parse(writeStory(number, noPictures)[0])

const isOut = ({ publishedAt }: StoryFacts) => publishedAt <= ARCHIVE_NOW.toISOString()

/** Stories that every archive has and readers may see. */
const FIRST = Array.from({ length: 900 }, (_, index) => index + 1)

const chooseSome = (numbers: number[], count: number) => numbers.map(getFacts).filter(isOut).slice(0, count)

/** Some stories; the live ones have updates. */
export const sampleStories = {
  any: chooseSome(
    FIRST.filter((number) => number % 37 === 0 && !isLive(number)),
    5,
  ),
  live: chooseSome(FIRST.filter(isLive), 3),
}

/** Slugs that stories had before. */
export const sampleFormerSlugs = FIRST.map(getFacts)
  .filter(isOut)
  .flatMap(({ previousSlugs = [] }) => previousSlugs)
  .slice(0, 3)
