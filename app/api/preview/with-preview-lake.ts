import { isHttpError } from '@sanity/client'
import { toSentence } from '@/lib/preview/answer'
import type { PreviewLake } from '@/lib/preview/preview'
import { previewLake } from '@/lib/preview/preview-lake'

const UNSET = 'Previews are off: set SANITY_API_PREVIEW_TOKEN to a token that reads drafts.'
const REFUSED = 'Previews do not work: the content lake refuses the token in SANITY_API_PREVIEW_TOKEN.'
const DOWN = 'The content lake does not answer at the moment. Try again in half a minute.'

/** Answers with the lake that previews are read from; 503 says why there is none. */
export async function withPreviewLake(answer: (lake: PreviewLake) => Promise<Response>): Promise<Response> {
  if (previewLake === null) return toSentence(503, UNSET)
  try {
    return await answer(previewLake)
  } catch (error) {
    const refused = isHttpError(error) && [401, 403].includes(error.statusCode)
    return toSentence(503, refused ? REFUSED : DOWN)
  }
}
