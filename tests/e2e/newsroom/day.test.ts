import path from 'node:path'
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { ensureAdministrator } from '../../../lake/auth/ensure-administrator.ts'
import { launchChromium } from '../../setup/chromium.ts'
import { addToRelease, makeRelease } from './release.ts'
import { startNewsroom, type Newsroom } from './start-newsroom.ts'
import { toSteps } from './steps.ts'
import {
  choose,
  chooseAtTop,
  dialog,
  emptyReferences,
  followLink,
  getToken,
  input,
  openStory,
  pick,
  publishButton,
  signIn,
  signOut,
  takeSeat,
  turnTo,
  type Account,
  type Seat,
} from './studio.ts'
import { scheduleIn } from './schedule.ts'
import { until } from './until.ts'
import { writeStory } from './write-story.ts'

jest.setTimeout(180_000)

const password = 'crate harbour lantern'
const slug = 'port-crane-makers-turn-to-small-radios'
const people = {
  administrator: { email: 'head@dateline.example', password, name: 'Ada Norfolk' },
  contributor: { email: 'cato@dateline.example', password, name: 'Cato Lindqvist' },
  editor: { email: 'eino@dateline.example', password, name: 'Eino Brekke' },
}

let newsroom: Newsroom
let browser: Browser
let administrator: Seat
let contributor: Seat
let editor: Seat
let storyId = ''
let pictures = 0

/** Keeps what somebody sees for people to look at. */
const picture = ({ page }: Seat, name: string) =>
  page.screenshot({
    path: path.join(newsroom.pictures, `${String(++pictures).padStart(2, '0')}-${name}.png`),
  })

const readPage = async (address: string) => {
  const response = await fetch(`${newsroom.siteUrl}${address}`)
  return { status: response.status, html: await response.text() }
}

beforeAll(async () => {
  newsroom = await startNewsroom('newsroom-day')
  browser = await launchChromium()
  ;[administrator, contributor, editor] = [
    await takeSeat(browser),
    await takeSeat(browser),
    await takeSeat(browser),
  ]
})
afterAll(async () => {
  await browser.close()
  await newsroom.close()
})

async function invite(person: Account & { name: string }, role: string): Promise<string> {
  const { page } = administrator
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  await dialog(page).getByLabel('E-mail address').fill(person.email)
  await dialog(page).getByLabel('Name').fill(person.name)
  await dialog(page).getByRole('radio', { name: role }).check()
  await dialog(page).getByRole('button', { name: 'Invite' }).click()
  const link = await dialog(page).getByLabel('One-time link').inputValue()
  await picture(administrator, `invited-${role.toLowerCase()}`)
  await dialog(page).getByRole('button', { name: 'Done' }).click()
  return link
}

const step = toSteps(() =>
  Promise.all([administrator, contributor, editor].map((seat) => picture(seat, 'failed'))),
)

describe('a day in the newsroom', () => {
  step('the first start leads to an administrator', async () => {
    const link = ensureAdministrator(newsroom.dataDir, newsroom.lakeUrl)
    expect(link).not.toBeNull()
    await followLink(administrator, link ?? '', people.administrator)
    await picture(administrator, 'desk')
    expect(ensureAdministrator(newsroom.dataDir, newsroom.lakeUrl)).toBeNull()
  })

  step('the administrator invites a contributor and an editor, who choose their passwords', async () => {
    await administrator.page.goto(`${newsroom.siteUrl}/studio/team/people`)
    const links = {
      contributor: await invite(people.contributor, 'Contributor'),
      editor: await invite(people.editor, 'Editor'),
    }
    await picture(administrator, 'team')
    await followLink(contributor, links.contributor, { password })
    await followLink(editor, links.editor, { password })
    await signOut(contributor)
    await signIn(contributor, newsroom.siteUrl, people.contributor)
  })

  step('the contributor writes a story with a picture, a slug, references and several blocks', async () => {
    const background = { r: 40, g: 80, b: 100 }
    const jpeg = await sharp({ create: { width: 1600, height: 1000, channels: 3, background } })
      .jpeg()
      .toBuffer()
    storyId = await writeStory(contributor.page, newsroom.siteUrl, jpeg)
    await picture(contributor, 'written')
    const client = newsroom.client(await getToken(contributor))
    await until(async () => {
      const draft = await client.getDocument(`drafts.${storyId}`)
      return draft?.['tags']?.[0]?._ref === 'tag-ai-chips'
    }, 20)
    expect(await client.getDocument(`drafts.${storyId}`)).toMatchObject({
      slug: { current: slug },
      section: { _ref: 'section-infrastructure' },
      authors: [{ _ref: 'author-tomasz-wrenfield' }],
      cover: {
        alt: expect.stringContaining('crane'),
        hotspot: { x: expect.closeTo(0.7, 1), y: expect.closeTo(0.42, 1) },
      },
      body: [
        { _type: 'block' },
        { _type: 'block' },
        { _type: 'pullQuote', text: 'Nobody misses the cable.' },
        { _type: 'callout', tone: 'warning' },
      ],
    })
  })

  step('cannot publish it, and asks for review', async () => {
    const { page } = contributor
    expect(await publishButton(page).count()).toBe(0)
    await page.getByRole('button', { name: 'Ask for review' }).click()
    await dialog(page).locator('textarea').fill('Please check the miles of cable.')
    await dialog(page).getByRole('button', { name: 'Ask for review' }).click()
    await page.getByText('In review').first().waitFor()
    await picture(contributor, 'asked')
  })

  step('the editor edits at the same time, and both see it', async () => {
    await openStory(editor.page, newsroom.siteUrl, storyId)
    await editor.page.getByText('Please check the miles of cable.').waitFor()
    await turnTo(contributor.page, 'story')
    await input(editor.page, 'standfirst').fill(
      'A harbour replaced twelve miles of cable with a private network.',
    )
    await input(contributor.page, 'title').fill('Crane makers turn to small radios')
    await expect(
      Promise.all([
        contributor.page.waitForFunction(() =>
          [...document.querySelectorAll('textarea')].some(({ value }) => value.includes('twelve miles')),
        ),
        editor.page.waitForFunction(() =>
          [...document.querySelectorAll('input, textarea')].some(
            (one) => 'value' in one && one.value === 'Crane makers turn to small radios',
          ),
        ),
      ]),
    ).resolves.toHaveLength(2)
    await editor.page
      .locator('[data-testid="document-pane"]')
      .getByText('CL', { exact: true })
      .first()
      .waitFor()
    await picture(contributor, 'together')
    await picture(editor, 'together')
  })

  step('the checklist stops the editor, who mends the story and approves it', async () => {
    const { page } = editor
    await publishButton(page).click()
    await dialog(page).getByText('One fault to mend first').waitFor()
    await picture(editor, 'stopped')
    expect(await dialog(page).getByRole('button', { name: 'Publish anyway' }).isDisabled()).toBe(true)
    await dialog(page).getByRole('button', { name: 'Cancel' }).click()
    await turnTo(page, 'placement')
    await pick(emptyReferences(page).first(), 'Net', 'category-networks')
    await choose(page, 'Approve')
    await page.getByText(/approved this/).waitFor()
    await picture(editor, 'approved')
  })

  step('schedules it; the scheduler publishes; readers see it', async () => {
    const reader = newsroom.client().withConfig({ perspective: 'published' })
    expect(await reader.getDocument(storyId)).toBeUndefined()
    await scheduleIn(editor.page, 12, () => picture(editor, 'schedule'))
    await editor.page
      .getByText(/^Scheduled|Scheduled for/)
      .first()
      .waitFor()
    await picture(editor, 'scheduled')
    await until(async () => (await reader.getDocument(storyId)) !== undefined, 40)
    const { html } = await readPage(`/news/${slug}`)
    expect(html).toContain('Crane makers turn to small radios')
    expect(html).toContain('twelve miles of cable')
    expect(html).toContain('Nobody misses the cable.')
    const seen = await editor.context.newPage()
    await seen.goto(`${newsroom.siteUrl}/news/${slug}`)
    await picture({ ...editor, page: seen }, 'reader')
    await seen.close()
    const { events } = await newsroom.client(await getToken(editor)).request<{
      events: Record<string, { type: string; author: string }[]>
    }>({ url: `/data/history/production/events/documents/${storyId}` })
    expect(events[storyId]).toMatchObject([{ type: 'publishDocumentVersion', author: 'scheduler' }])
  })

  step('the editor changes it again, compares revisions and restores the first', async () => {
    const { page } = editor
    await openStory(page, newsroom.siteUrl, storyId)
    await input(page, 'title').fill('Crane makers give up on cable')
    await page.getByText('Draft created just now').or(page.getByText('Edited just now')).first().waitFor()
    await publishButton(page).click()
    await dialog(page).getByRole('button', { name: 'Publish anyway' }).click()
    await page.getByText('Last published just now').waitFor()
    await chooseAtTop(page, 'History')
    const events = page.locator('[data-testid="review-changes-pane"] [data-testid="timeline-item-button"]')
    await events.nth(1).waitFor()
    await picture(editor, 'history')
    await page.getByRole('tab', { name: 'Review changes' }).click()
    await page.locator('[data-testid="review-changes-pane"]').getByText('Headline').first().waitFor()
    await picture(editor, 'compared')
    await page.getByRole('tab', { name: 'History' }).click()
    await events.nth(1).click()
    await page.getByRole('button', { name: 'Revert to revision' }).click()
    await page.getByRole('button', { name: 'Confirm' }).click()
    await publishButton(page).waitFor()
    await until(
      async () => (await input(page, 'title').inputValue()) === 'Crane makers turn to small radios',
      20,
    )
    await picture(editor, 'restored')
  })

  step('discards a draft', async () => {
    const { page } = editor
    await choose(page, /Discard/)
    await picture(editor, 'discard')
    await dialog(page)
      .getByRole('button', { name: /Discard/ })
      .click()
    await until(async () => (await input(page, 'title').inputValue()) === 'Crane makers give up on cable', 20)
    const client = newsroom.client(await getToken(editor))
    await until(async () => (await client.getDocument(`drafts.${storyId}`)) === undefined, 20)
  })

  step('puts two stories in a release and publishes it', async () => {
    const client = newsroom.client(await getToken(editor))
    const source = await client.getDocument(storyId)
    if (!source) throw new Error('The story is gone')
    const titles = ['Tugs learn to listen', 'Pilots keep the paper chart']
    for (const [index, title] of titles.entries()) {
      const { _rev, _createdAt, _updatedAt, ...content } = source
      const current = `release-story-${index}`
      await client.create({ ...content, _id: `drafts.${current}`, title, slug: { _type: 'slug', current } })
    }
    await makeRelease(editor.page, newsroom.siteUrl, 'Friday morning')
    for (const title of titles) await addToRelease(editor.page, title)
    await picture(editor, 'release')
    await editor.page.getByRole('button', { name: 'Run release' }).click()
    await dialog(editor.page).getByRole('button', { name: 'Run release' }).click()
    for (const [index, title] of titles.entries())
      await until(async () => (await readPage(`/news/release-story-${index}`)).html.includes(title), 40)
    await picture(editor, 'released')
  })

  step('everyone signs out, and old tokens are refused', async () => {
    for (const seat of [administrator, contributor, editor]) {
      const token = await getToken(seat)
      const ask = () =>
        fetch(`${newsroom.lakeUrl}/v1/users/me`, { headers: { authorization: `Bearer ${token}` } })
      expect((await ask()).status).toBe(200)
      await signOut(seat)
      expect((await ask()).status).toBe(401)
    }
    await picture(editor, 'signed-out')
  })

  step('and nothing was asked of any other host', async () => {
    expect([administrator, contributor, editor].flatMap(({ outside }) => outside)).toEqual([])
  })
})
