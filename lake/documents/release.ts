import { z } from 'zod'
import type { Document } from './document.ts'

const PREFIX = '_.releases.'
const NAME = /^[A-Za-z0-9_-]{1,64}$/
/** Perspectives of their own, so no release can be called after. */
const RESERVED = ['raw', 'published', 'drafts', 'previewDrafts']

const isDate = (text: string) => !Number.isNaN(Date.parse(text))

/** What editors say of a release. Fields of their own are kept. */
export const releaseMetadataSchema = z.looseObject({
  title: z.string().nullish(),
  releaseType: z.enum(['asap', 'scheduled', 'undecided']),
  /** When it is meant to be published; nothing happens then unless the release is scheduled. */
  intendedPublishAt: z.string().refine(isDate, 'a date and time').nullish(),
  /** `one` for a scheduled draft. */
  cardinality: z.enum(['one', 'many']).nullish(),
})

const finalState = z.object({ _key: z.string(), id: z.string() })

const schema = z.looseObject({
  _id: z.string(),
  name: z.string(),
  state: z.enum(['active', 'scheduled', 'published', 'archived']),
  /** ISO datetime; when a scheduled release is due. */
  publishAt: z.string().nullish(),
  metadata: releaseMetadataSchema,
  /** The versions a published or archived release ended with. */
  finalDocumentStates: z.array(finalState).nullish(),
})

export type Release = z.output<typeof schema>

/** A stored document as a release; null when it is none. */
export function parseRelease(document: Document): Release | null {
  return schema.safeParse(document).data ?? null
}

/** 1 to 64 letters, digits, _ and -, and no perspective's name. */
export function isReleaseName(name: string): boolean {
  return NAME.test(name) && !RESERVED.includes(name)
}

export function toReleaseDocumentId(name: string): string {
  return `${PREFIX}${name}`
}

/** Documents the lake itself keeps: only release actions write them. */
export function isReleaseDocumentId(id: string): boolean {
  return id.startsWith(PREFIX)
}
