import { toAbsoluteUrl } from '../../seo.ts'

/** Whether search engines are to find a story here: not when its editors say so, nor when it is at home elsewhere. */
export function isIndexed(
  story: { noindex: boolean; canonical: string | null; href: string },
  siteUrl: string,
): boolean {
  const own = toAbsoluteUrl(siteUrl, story.href)
  return !story.noindex && (story.canonical === null || story.canonical === own)
}
