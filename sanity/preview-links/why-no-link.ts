import { isWritableBy, toSharing } from '../workflow/sharing.ts'
import type { NewsroomRole } from '../workflow/newsroom-role.ts'

type Asked = {
  draft: unknown
  published: unknown
  role: NewsroomRole
  userId: string
  /** Whether the site may read drafts. */
  isReady: boolean
  /** Browsers make secrets only on pages that came over https, or from this machine. */
  isSecure: boolean
}

/** Why somebody cannot make a link to a story now, in words for them; null when they can. */
export function toReasonAgainst({ draft, published, role, userId, isReady, isSecure }: Asked): string | null {
  if (!isReady) return 'The site cannot show drafts yet: whoever runs it has to set SANITY_API_PREVIEW_TOKEN.'
  if (!isSecure) return 'Links can only be made where the Studio is opened over https.'
  if (role === 'viewer') return 'You may read drafts; whoever writes this one can make a link to it.'
  if (!draft && !published) return 'There is no draft yet: links show drafts, not versions in a release.'
  if (!draft && role !== 'editor') return 'There is no draft: the story is published as it is.'
  if (role === 'contributor' && !isWritableBy(toSharing(draft), userId))
    return 'This draft is somebody else’s; they or an editor can make a link to it.'
  return null
}
