import 'server-only'
import type { SharePictureFacts } from '@/lib/share-picture/facts'
import { getPicture } from './get-picture'

const forever = 'public, max-age=31536000, immutable'
const soon = 'public, max-age=60'

/** The picture of these facts when `path` is its address, else the way there. */
export async function answerPicture(
  facts: SharePictureFacts,
  { asked, path }: { asked: string; path: string },
): Promise<Response> {
  if (!path.endsWith(`/${asked}`))
    return new Response(null, { status: 308, headers: { Location: path, 'Cache-Control': soon } })
  const { base64, isWhole } = await getPicture(facts)
  return new Response(Buffer.from(base64, 'base64'), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': isWhole ? forever : soon },
  })
}
