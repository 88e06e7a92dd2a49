import { imageFragment, imageSchema } from '../lib/content/image.ts'
import { toRendition, type Rendition } from '../lib/image-url.ts'
import { createEditorClient, type LakeAccess } from './listeners.ts'

/** Renditions of a story's cover; `article` is its path. */
export async function getCover(lake: LakeAccess, article: string): Promise<Rendition> {
  const groq = `*[_type == "article" && slug.current == $slug][0].cover{ ${imageFragment} }`
  const slug = article.slice('/news/'.length)
  const cover: unknown = await createEditorClient(lake).fetch(groq, { slug })
  return toRendition(imageSchema.parse(cover))
}
