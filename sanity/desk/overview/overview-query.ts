import { z } from 'zod'
import { defineDeskQuery } from '../desk-query.ts'

const nullableText = z.string().nullable()

/** A document that may open from a line of the overview; a new one may have no title yet. */
const line = { _id: z.string(), _type: z.string(), title: nullableText }
const kicker = { section: nullableText, category: nullableText }

const draftLine = z.object({ ...line, ...kicker, _rev: z.string(), _updatedAt: z.string() })
const reviewLine = z.object({
  ...line,
  _type: nullableText,
  requestedBy: nullableText,
  requestedAt: nullableText,
  note: nullableText,
})
const liveLine = z.object({
  ...line,
  publishedAt: nullableText,
  updates: z.number(),
  latest: z.object({ headline: nullableText, publishedAt: nullableText }).nullable(),
})
const storyLine = z.object({ ...line, ...kicker, publishedAt: z.string() })

const group = <Line extends z.ZodType>(item: Line) => z.object({ count: z.number(), items: z.array(item) })

/** A line of what is being written. */
export type DraftLine = z.output<typeof draftLine>
/** A line of what waits for an editor. */
export type ReviewLine = z.output<typeof reviewLine>
export type LiveLine = z.output<typeof liveLine>
/** A line of what is published. */
export type StoryLine = z.output<typeof storyLine>

/** What is being written, waits for an editor, or runs live: counts, and the first five of each. */
export const deskQuery = defineDeskQuery({
  groq: `{
    "inProgress": {
      "count": count(*[_type in ["article", "liveUpdate"] && _originalId in path("drafts.**")]),
      "items": *[_type in ["article", "liveUpdate"] && _originalId in path("drafts.**")]
        | order(_updatedAt desc) [0...5] {
          _id, _type, _rev, _updatedAt, "title": coalesce(title, headline),
          "section": coalesce(section->title, article->title), "category": category->title
        }
    },
    "inReview": {
      "count": count(*[_type == "reviewRequest" && state == "requested"]),
      "items": *[_type == "reviewRequest" && state == "requested"] | order(requestedAt asc) [0...5] {
        "_id": coalesce(story._ref, _id), "_type": story->_type,
        "title": coalesce(story->title, story->headline), requestedBy, requestedAt, note
      }
    },
    "live": {
      "count": count(*[_type == "article" && kind == "live"]),
      "items": *[_type == "article" && kind == "live"] | order(publishedAt desc) [0...5] {
        _id, _type, title, publishedAt,
        "updates": count(*[_type == "liveUpdate" && article._ref == ^._id]),
        "latest": *[_type == "liveUpdate" && article._ref == ^._id]
          | order(publishedAt desc) [0] { headline, publishedAt }
      }
    }
  }`,
  listen: '*[_type in ["article", "liveUpdate", "reviewRequest"]]',
  perspective: 'drafts',
  schema: z.object({ inProgress: group(draftLine), inReview: group(reviewLine), live: group(liveLine) }),
})

/** What readers first saw since `$start`, and what is published but kept from them until its time: counts and five of each. */
export const publishedQuery = defineDeskQuery({
  groq: `{
    "today": {
      "count": count(*[_type == "article" && publishedAt >= $start && publishedAt <= now()]),
      "items": *[_type == "article" && publishedAt >= $start && publishedAt <= now()]
        | order(publishedAt desc) [0...5] {
          _id, _type, title, publishedAt, "section": section->title, "category": category->title
        }
    },
    "embargoed": {
      "count": count(*[_type == "article" && publishedAt > now()]),
      "items": *[_type == "article" && publishedAt > now()] | order(publishedAt asc) [0...20] {
        _id, _type, title, publishedAt, "section": section->title, "category": category->title
      }
    }
  }`,
  listen: '*[_type == "article" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]',
  perspective: 'published',
  schema: z.object({ today: group(storyLine), embargoed: group(storyLine) }),
})

export type DeskAnswer = z.output<(typeof deskQuery)['schema']>
export type PublishedAnswer = z.output<(typeof publishedQuery)['schema']>
