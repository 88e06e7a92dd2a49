import type { Page } from 'playwright-core'

/** Contents of a `<meta>` of a page, by `property` or `name`; several of them in their order. */
export function getMetas(page: Page, name: string): Promise<(string | null)[]> {
  const metas = page.locator(`meta[property="${name}"], meta[name="${name}"]`)
  return metas.evaluateAll((all) => all.map((meta) => meta.getAttribute('content')))
}

/** Content of the only such `<meta>` of a page; throws unless there is exactly one. */
export async function getMeta(page: Page, name: string): Promise<string> {
  const [content, ...more] = await getMetas(page, name)
  if (!content || more.length > 0) throw new Error(`The page has not one ${name}.`)
  return content
}

/** Everything that a page tells search engines, block by block. */
export async function getJsonLd(page: Page): Promise<Record<string, unknown>[]> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents()
  return texts.map((text): Record<string, unknown> => JSON.parse(text))
}
