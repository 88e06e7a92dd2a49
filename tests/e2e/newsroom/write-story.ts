import type { Page } from 'playwright-core'
import { dialog, emptyReferences, field, input, pick, turnTo } from './studio.ts'

async function writeText(page: Page): Promise<void> {
  await input(page, 'title').fill('Port crane makers turn to small radios')
  await input(page, 'standfirst').fill('A harbour replaced nine miles of cable with a private network.')
  await field(page, 'slug').getByRole('button', { name: 'Generate' }).click()
  await input(page, 'dateline').fill('Rotterdam')
}

/** Two paragraphs, a pull quote from the toolbar and a callout from its menu. */
async function writeBody(page: Page): Promise<void> {
  const body = field(page, 'body')
  await body.locator('[data-testid="pt-editor__scroller"]').first().click()
  await page.keyboard.type('The cranes stopped talking at noon, and nobody noticed for an hour.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('What the harbour bought instead fits in a lunchbox.')
  await page.keyboard.press('Enter')
  await body.locator('[data-testid="pullQuote-insert-menu-button"]:visible').first().click()
  await dialog(page).locator('textarea, input[type="text"]').first().fill('Nobody misses the cable.')
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
  await body.locator('[data-testid="insert-menu-button"]:visible').last().click()
  await page.getByRole('menuitem', { name: 'Callout' }).click()
  await dialog(page).getByText('Warning', { exact: true }).click()
  await dialog(page).locator('[data-testid="pt-editor__scroller"]').click()
  await page.keyboard.type('The radios share a band with weather radar.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
}

/** Uploads the picture, names it, and draws the hotspot smaller and to the right. */
async function addCover(page: Page, picture: Buffer): Promise<void> {
  await turnTo(page, 'media')
  const upload = page.locator('[data-testid="image-input"] [data-testid="file-button-input"]').first()
  await upload.setInputFiles({ name: 'crane.jpg', mimeType: 'image/jpeg', buffer: picture })
  await page.locator('[data-testid="options-menu-edit-details"]').waitFor()
  await input(page, 'cover.alt').fill('A crane at dusk with a small radio on its mast')
  await input(page, 'cover.caption').fill('The radio is the box above the lamp.')
  await input(page, 'cover.credit').fill('Dateline')
  await page.locator('[data-testid="options-menu-edit-details"]').click()
  const shown = await dialog(page).locator('svg image').first().boundingBox()
  if (!shown) throw new Error('The hotspot dialog shows no picture')
  const { x, y, width, height } = shown
  const drag = async (from: [number, number], to: [number, number]) => {
    await page.mouse.move(x + width * from[0], y + height * from[1])
    await page.mouse.down()
    await page.mouse.move(x + width * to[0], y + height * to[1], { steps: 8 })
    await page.mouse.up()
  }
  await drag([0.853, 0.853], [0.65, 0.65])
  await drag([0.5, 0.5], [0.7, 0.42])
  await page.waitForTimeout(500)
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
}

async function place(page: Page): Promise<void> {
  await turnTo(page, 'placement')
  await pick(emptyReferences(page).first(), 'Infra', 'section-infrastructure')
  await field(page, 'authors').locator('[data-testid="add-single-object-button"]').click()
  await pick(field(page, 'authors').locator('input').first(), 'Tomasz', 'author-tomasz-wrenfield')
  await field(page, 'tags').locator('[data-testid="add-single-object-button"]').click()
  await pick(field(page, 'tags').locator('input').first(), 'chips', 'tag-ai-chips')
}

/** Writes a whole story but for its category; resolves to its id. The last of it may still be on its way. */
export async function writeStory(page: Page, siteUrl: string, picture: Buffer): Promise<string> {
  await page.goto(`${siteUrl}/studio/intent/create/template=article;type=article/`)
  await writeText(page)
  await writeBody(page)
  await addCover(page, picture)
  await place(page)
  const id = /;([0-9a-f-]{36})/.exec(page.url())?.[1]
  if (id === undefined) throw new Error(`No document is open at ${page.url()}`)
  return id
}
