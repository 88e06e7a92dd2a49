import { validatePreviewUrl } from '@sanity/preview-url-secret'
import { schemaType } from '@sanity/preview-url-secret/constants'
import { z } from 'zod'
import { toCookies, toSentence } from './answer.ts'
import { grantCookie, perspectiveCookie, toSetCookie } from './cookies.ts'
import { signGrant, toGrant } from './grant.ts'
import { toLocalPath } from './local-path.ts'
import { toPerspectiveValue } from './perspective.ts'
import type { PreviewLake } from './preview.ts'

type Site = { lake: PreviewLake; siteUrl: string; now: number }

const REFUSAL =
  'This preview link does not work, or no longer: each is good for an hour. Open the preview from the Studio again.'

const ownerGroq = `*[_type == $type && secret == $secret] | order(_updatedAt desc) [0].userId`

async function getOwner({ client }: PreviewLake, secret: string): Promise<string | null> {
  const params = { type: schemaType, secret }
  return z
    .string()
    .nullable()
    .parse(await client.fetch(ownerGroq, params, { perspective: 'raw' }))
}

/**
 * Lets whoever comes with a secret of the Studio's see previews: the request's address carries it, the path to go on to and
 * the perspective, by the names that `@sanity/preview-url-secret` gives them.
 */
export async function answerEnable(url: string, { lake, siteUrl, now }: Site): Promise<Response> {
  const { searchParams } = new URL(url)
  const { isValid } = await validatePreviewUrl(lake.client, url)
  if (!isValid) return toSentence(401, REFUSAL)
  const userId = await getOwner(lake, searchParams.get('sanity-preview-secret') ?? '')
  const perspective = toPerspectiveValue(searchParams.get('sanity-preview-perspective') ?? 'drafts')
  const cookies = [
    toSetCookie(grantCookie, signGrant(toGrant(userId, now), lake.token), siteUrl),
    toSetCookie(perspectiveCookie, perspective, siteUrl),
  ]
  return toCookies(cookies, toLocalPath(searchParams.get('sanity-preview-pathname')))
}
