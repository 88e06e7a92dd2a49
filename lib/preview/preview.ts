import { z } from 'zod'
import type { SanityClient } from '@sanity/client'
import { grantCookie, perspectiveCookie, type GetCookie } from './cookies.ts'
import { readGrant } from './grant.ts'
import { parsePerspective, toChoices, type Perspective } from './perspective.ts'
import { releaseSchema, type Release } from './release.ts'

/** What somebody who may see previews is shown, and could be. */
export type Preview = {
  perspective: Perspective
  choices: Perspective[]
  releases: Release[]
  /** Id of the account that may see it, as far as that is known. */
  userId: string | null
}

/** The lake that previews are read from. `closed` says that it tells who is in the newsroom, and is believed. */
export type PreviewLake = { client: SanityClient; token: string; closed: boolean }

const newsroomGroq = `{
  "isMember": count(*[_type == "system.group" && $userId in members]) > 0,
  "releases": *[_type == "system.release" && state in ["active", "scheduling", "scheduled"]]{
    name,
    "createdAt": _createdAt,
    "title": metadata.title,
    "kind": metadata.releaseType,
    "intendedPublishAt": metadata.intendedPublishAt,
    publishAt
  }
}`

const newsroomSchema = z.object({ isMember: z.boolean(), releases: z.array(releaseSchema) })

/**
 * What the holder of these cookies is shown; `null` when they grant nothing: unsigned, over, or of an account that has been
 * removed. Throws when the lake does not answer.
 */
export async function getPreview(
  getCookie: GetCookie,
  { client, token, closed }: PreviewLake,
  now: number,
): Promise<Preview | null> {
  const grant = readGrant(getCookie(grantCookie) ?? '', token, now)
  if (grant === null) return null
  const answer = await client.fetch<unknown>(
    newsroomGroq,
    { userId: grant.userId ?? '' },
    { perspective: 'raw' },
  )
  const { isMember, releases } = newsroomSchema.parse(answer)
  if (closed && !isMember) return null
  const choices = toChoices(releases)
  const perspective = parsePerspective(getCookie(perspectiveCookie) ?? '', releases) ?? choices[0]
  return { perspective, choices, releases, userId: grant.userId }
}
