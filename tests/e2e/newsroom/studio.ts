import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

/** One person at a browser of their own. */
export type Desk = { name: string; context: BrowserContext; page: Page; outside: string[] }

export type Account = { email: string; password: string }

/** Requests that left this machine: none may. */
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
export async function takeSeat(browser: Browser, name: string): Promise<Desk> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 960 },
    timezoneId: 'Europe/Oslo',
    locale: 'en-GB',
  })
  const outside = recordOutside(context)
  const page = await context.newPage()
  page.setDefaultTimeout(45_000)
  return { name, context, page, outside }
}

const isInStudio = (page: Page) => page.locator('[data-testid="studio-navbar"]').waitFor()

/** Follows a one-time link and chooses what it asks for; ends in the Studio. */
export async function followLink(
  { page }: Desk,
  link: string,
  answers: { name?: string; email?: string; password: string },
): Promise<void> {
  await page.goto(link)
  for (const [field, value] of Object.entries(answers)) await page.fill(`input[name="${field}"]`, value)
  await page.locator('button[type="submit"]').click()
  await isInStudio(page)
}

/** Signs in on the page the Studio leads to. */
export async function signIn({ page }: Desk, siteUrl: string, { email, password }: Account): Promise<void> {
  await page.goto(`${siteUrl}/studio`)
  await page.fill('input[name="email"]', email)
  await page.fill('input[name="password"]', password)
  await page.locator('button[type="submit"]').click()
  await isInStudio(page)
}

/** The token this person's Studio works with. */
export function getToken({ page }: Desk): Promise<string> {
  return page.evaluate(() => {
    const stored = localStorage.getItem('__studio_auth_token_dateline') ?? '{}'
    return String(JSON.parse(stored).token)
  })
}

/** A field of the open document. */
export function field(page: Page, name: string): Locator {
  return page.locator(`[data-testid="field-${name}"]`)
}

/** Types a one-line or plain-text field anew. */
export async function fill(page: Page, name: string, text: string): Promise<void> {
  await field(page, name).locator('input, textarea').first().fill(text)
}

/** Turns to a group of the article form: story, media, placement, search. */
export async function turnTo(page: Page, group: string): Promise<void> {
  await page.locator(`[data-testid="group-tab-${group}"]`).click()
}

/** Picks a document in the reference input that `scope` holds, by the id it has. */
export async function pick(scope: Locator, text: string, id: string): Promise<void> {
  const input = scope.locator('input').first()
  await input.click()
  await input.fill(text)
  await scope.page().locator(`[data-ui="AutocompleteOption"][id$="-option-${id}"]`).click()
}

export async function openStory(page: Page, siteUrl: string, id: string): Promise<void> {
  await page.goto(`${siteUrl}/studio/intent/edit/id=${id};type=article/`)
  await field(page, 'title').waitFor()
}

/** Everything typed so far is on the lake. */
export async function isSaved(page: Page): Promise<void> {
  await page.waitForTimeout(600)
  await page.locator('[data-testid="review-changes-button"], [data-testid="pane-footer"]').first().waitFor()
}
