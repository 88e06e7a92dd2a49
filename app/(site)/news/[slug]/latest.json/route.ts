import { answerMissingBeside } from '@/app/answer-missing-beside'
import { atLeastOne } from '@/app/at-least-one'
import { getArticle } from '@/lib/content/article/load'
import { toLatestPath } from '@/lib/content/live-update/latest-path'
import { toLiveVersion } from '@/lib/content/live-update/live-version'
import { toPath } from '@/lib/content/registry'
import { toDocumentResponse } from '@/lib/syndication/document'

type Context = { params: Promise<{ slug: string }> }

/** Seconds for which caches between here and the readers may answer in its place. */
const LIFE = 2

export const generateStaticParams = () => atLeastOne([]).map((slug) => ({ slug }))

/** Which version of a live story is the latest: small enough for everybody who has it open to ask again and again. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const article = await getArticle(slug)
  if (!article) return answerMissingBeside(toPath('article', slug), toLatestPath)
  const body = JSON.stringify({ version: toLiveVersion(article) })
  const response = toDocumentResponse({ body, type: 'application/json' })
  response.headers.set('Cache-Control', `public, max-age=${LIFE}`)
  return response
}
