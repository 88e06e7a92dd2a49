import 'server-only'
import { getArticle, getNewestSlugs } from '@/lib/content/article/load'
import { isLakeUnavailable } from '@/lib/content/lake-unavailable-error'
import { logWarning } from '@/lib/log'

/** Newest stories rendered by the build; older ones on their first visit. */
const PRERENDERED = 60

async function isRenderable(slug: string): Promise<boolean> {
  try {
    return (await getArticle(slug)) !== null
  } catch (error) {
    if (isLakeUnavailable(error)) throw error
    logWarning('article.unrenderable', { slug })
    return false
  }
}

/** Slugs of the newest stories without malformed ones: those fail on their own page, never the build. */
export async function getRenderableSlugs(): Promise<string[]> {
  const slugs = await getNewestSlugs(PRERENDERED)
  const renderable = await Promise.all(slugs.map(isRenderable))
  return slugs.filter((_, index) => renderable[index])
}
