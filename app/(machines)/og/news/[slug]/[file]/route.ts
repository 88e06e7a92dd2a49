import { answerMissingBeside } from '@/app/answer-missing-beside'
import { toPath } from '@/lib/content/registry'
import { getPicturedStory } from '@/lib/content/share-picture/load'
import { getSiteSettings } from '@/lib/content/settings/load'
import { toStoryPicture } from '@/lib/share-picture/facts'
import { toStoryPicturePath } from '@/lib/share-picture/picture-path'
import { answerPicture } from '../../../answer-picture'

type Context = { params: Promise<{ slug: string; file: string }> }

/** None is drawn before somebody asks for it; the build only checks the route. */
export function generateStaticParams() {
  return [{ slug: '-', file: '-' }]
}

/** What networks show beside a link to a story. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { slug, file } = await params
  const [story, { name }] = await Promise.all([getPicturedStory(slug), getSiteSettings()])
  if (!story) return answerMissingBeside(toPath('article', slug), (path) => `/og${path}/${file}`)
  const facts = toStoryPicture(story, name)
  return answerPicture(facts, { asked: file, path: toStoryPicturePath(slug, facts) })
}
