import 'server-only'
import { permanentRedirect } from 'next/navigation'
import { getRedirect } from '@/lib/content/redirect/load'
import { fromPath } from '@/lib/content/registry'
import { answerMissing } from './answer-missing'

/**
 * Ends the answer for a document that stands beside a page which is not there, as the page ends; where the page only moved,
 * at the document beside its new address.
 */
export async function answerMissingBeside(path: string, toBeside: (path: string) => string): Promise<never> {
  const target = await getRedirect(path)
  const [type] = fromPath(path).types
  const isSame = target && type !== undefined && fromPath(target.to).types.includes(type)
  return isSame ? permanentRedirect(toBeside(target.to)) : answerMissing(path)
}
