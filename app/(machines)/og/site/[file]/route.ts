import { getSiteSettings } from '@/lib/content/settings/load'
import { toSitePicture } from '@/lib/share-picture/facts'
import { toPictureFile, toSitePicturePath } from '@/lib/share-picture/picture-path'
import { answerPicture } from '../../answer-picture'

type Context = { params: Promise<{ file: string }> }

export async function generateStaticParams() {
  return [{ file: toPictureFile(toSitePicture(await getSiteSettings())) }]
}

/** What networks show beside a link to a page without a picture of its own. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const facts = toSitePicture(await getSiteSettings())
  return answerPicture(facts, { asked: (await params).file, path: toSitePicturePath(facts) })
}
