import { z } from 'zod'

/** A release that has not come out yet. */
export const releaseSchema = z
  .object({
    name: z.string(),
    createdAt: z.string(),
    title: z.string().nullish(),
    kind: z.enum(['asap', 'scheduled', 'undecided']),
    intendedPublishAt: z.string().nullish(),
    publishAt: z.string().nullish(),
  })
  .transform(({ name, createdAt, title, kind, publishAt, intendedPublishAt }) => ({
    name,
    createdAt,
    kind,
    title: title || 'Untitled release',
    /** ISO time when it is due, if that is known. */
    dueAt: publishAt ?? (kind === 'scheduled' ? (intendedPublishAt ?? null) : null),
  }))

export type Release = z.output<typeof releaseSchema>

const kinds = ['undecided', 'scheduled', 'asap']

/** In the order of the Studio's menu, the last to come out first. */
export function toSorted(releases: Release[]): Release[] {
  return releases.toSorted(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      (b.dueAt ?? '').localeCompare(a.dueAt ?? '') ||
      b.createdAt.localeCompare(a.createdAt),
  )
}
