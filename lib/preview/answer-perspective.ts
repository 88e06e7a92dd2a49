import { z } from 'zod'
import { toCookies, toSentence } from './answer.ts'
import { perspectiveCookie, toSetCookie, type GetCookie } from './cookies.ts'
import { toLocalPath } from './local-path.ts'
import { parsePerspective } from './perspective.ts'
import { getPreview, type PreviewLake } from './preview.ts'

type Site = { lake: PreviewLake; siteUrl: string; now: number }

const formSchema = z.object({ perspective: z.string(), pathname: z.string().optional() })

/** Changes what is previewed to `perspective` of a form, and goes on to its `pathname` if it has one. */
export async function answerPerspective(
  form: FormData,
  getCookie: GetCookie,
  { lake, siteUrl, now }: Site,
): Promise<Response> {
  const preview = await getPreview(getCookie, lake, now)
  if (preview === null) return toSentence(401, 'This preview is over. Open it from the Studio again.')
  const asked = formSchema.safeParse(Object.fromEntries(form))
  const perspective = asked.success ? parsePerspective(asked.data.perspective, preview.releases) : null
  if (perspective === null)
    return toSentence(400, 'There is no such perspective: "published", "drafts" and open releases are.')
  const pathname = asked.data?.pathname
  const path = pathname === undefined ? undefined : toLocalPath(pathname)
  return toCookies([toSetCookie(perspectiveCookie, perspective.value, siteUrl)], path)
}
