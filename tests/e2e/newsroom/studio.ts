import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

/** One person at a browser of their own, in Oslo. */
export type Seat = {
  page: Page
  context: BrowserContext
  /** Requests that left this machine: none may. */
  outside: string[]
}

export type Account = { email: string; password: string }

export const TIME_ZONE = 'Europe/Oslo'

function recordOutside(context: BrowserContext): string[] {
  const outside: string[] = []
  const record = (url: string) => {
    const { protocol, hostname } = new URL(url)
    if (/^(https?|wss?):$/.test(protocol) && !['localhost', '127.0.0.1'].includes(hostname)) outside.push(url)
  }
  context.on('request', (request) => record(request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => record(socket.url())))
  return outside
}

/** Opens a browser profile for somebody; nobody is signed in yet. */
export async function takeSeat(browser: Browser): Promise<Seat> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 960 },
    timezoneId: TIME_ZONE,
    locale: 'en-GB',
  })
  context.setDefaultTimeout(60_000)
  const outside = recordOutside(context)
  return { page: await context.newPage(), context, outside }
}

const waitForStudio = (page: Page) => page.locator('[data-testid="studio-navbar"]').waitFor()

/** Follows a one-time link and chooses what it asks for; ends in the Studio. */
export async function followLink(
  { page }: Seat,
  link: string,
  answers: Partial<Account & { name: string }>,
): Promise<void> {
  await page.goto(link)
  for (const [name, value] of Object.entries(answers)) await page.fill(`input[name="${name}"]`, value)
  await page.locator('button[type="submit"]').click()
  await waitForStudio(page)
}

/** Signs in on the page the Studio leads to. */
export async function signIn({ page }: Seat, siteUrl: string, { email, password }: Account): Promise<void> {
  await page.goto(`${siteUrl}/studio`)
  await page.fill('input[name="email"]', email)
  await page.fill('input[name="password"]', password)
  await page.locator('button[type="submit"]').click()
  await waitForStudio(page)
}

/** The token this person's Studio works with. */
export function getToken({ page }: Seat): Promise<string> {
  return page.evaluate(() => {
    const stored = localStorage.getItem('__studio_auth_token_dateline') ?? '{}'
    return String(JSON.parse(stored).token)
  })
}

/** Signs out through the menu of one's own picture. */
export async function signOut({ page }: Seat): Promise<void> {
  await page.locator('[data-testid="studio-navbar"] button').last().click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.locator('[data-testid="studio-navbar"]').waitFor({ state: 'detached' })
}

/** A field of the open document. */
export function field(page: Page, name: string): Locator {
  return page.locator(`[data-testid="field-${name}"]`)
}

/** The text input of a field. */
export function input(page: Page, name: string): Locator {
  return field(page, name).locator('input, textarea').first()
}

/** Turns to a group of the article form: story, media, placement, search. */
export async function turnTo(page: Page, group: string): Promise<void> {
  await page.locator(`[data-testid="group-tab-${group}"]`).click()
}

/** Picks the document with this id in a reference input, found by `text`. */
export async function pick(reference: Locator, text: string, id: string): Promise<void> {
  await reference.click()
  await reference.fill(text)
  await reference.page().locator(`[data-ui="AutocompleteOption"][id$="-option-${id}"]`).click()
}

/** Reference inputs of the open form that nothing is picked in yet, in their order. */
export function emptyReferences(page: Page): Locator {
  return page.locator('[data-testid="reference-input"] input')
}

export async function openStory(page: Page, siteUrl: string, id: string): Promise<void> {
  await page.goto(`${siteUrl}/studio/intent/edit/id=${id};type=article/`)
  await field(page, 'title').waitFor()
}

/** Chooses from the menu beside the document's main button. */
export async function choose(page: Page, action: RegExp | string): Promise<void> {
  await page.locator('[data-testid="pane-footer"] [data-testid="action-menu-button"]').click()
  await page.getByRole('menuitem', { name: action }).click()
}

/** Chooses from the menu at the document's top. */
export async function chooseAtTop(page: Page, item: string): Promise<void> {
  await page.locator('[data-testid="document-pane"] [data-testid="pane-context-menu-button"]').click()
  await page.getByRole('menuitem', { name: item }).click()
}

export const publishButton = (page: Page) => page.locator('[data-testid="action-publish"]')

export const dialog = (page: Page) => page.getByRole('dialog')
