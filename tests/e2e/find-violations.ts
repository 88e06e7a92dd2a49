import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { z } from 'zod'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const violationsSchema = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string(), failureSummary: z.string() })) }),
)

/** What axe finds wrong with a page as it stands; its context must bypass the page's policy. */
export async function findViolations(page: Page) {
  await page.addScriptTag({ content: axe })
  return violationsSchema.parse(await page.evaluate('axe.run().then(({ violations }) => violations)'))
}
