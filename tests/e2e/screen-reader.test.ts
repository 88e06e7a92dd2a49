import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../setup/chromium.ts'
import { getPublication } from './publication.ts'
import { readTree, type TreeNode } from './read-tree.ts'
import { walkByKeyboard } from './walk-by-keyboard.ts'

const { siteUrl } = getPublication()

const pages = [
  { name: 'article', path: '/news/on-board-the-ship-that-mends-the-internet' },
  { name: 'listing', path: '/tech-news' },
  { name: 'search', path: '/search?q=chips&section=tech-news' },
  { name: 'live story', path: '/news/perigee-north-first-launch-live' },
]

/** What the masthead offers, in its order. */
const head = ['Skip to the story', 'Dateline', 'Search', 'Display', 'Tech News']

const controls = new Set(['link', 'button', 'combobox', 'searchbox', 'textbox', 'slider', 'radio', 'img'])
const places = new Set(['navigation', 'region', 'search'])
const singles = ['banner', 'main', 'contentinfo']

const toLabel = ({ role, name }: TreeNode) => `${role} ${name}`

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  await page.goto(`${siteUrl}${path}`, { waitUntil: 'networkidle' })
  return page
}

describe.each(pages)('to a screen reader, $name', ({ path }) => {
  let tree: TreeNode[] = []
  beforeAll(async () => {
    const page = await open(path)
    tree = await readTree(page)
    await page.close()
  })

  it('has one of each main part, and no two places of one name', () => {
    for (const single of singles) expect(tree.filter(({ role }) => role === single)).toHaveLength(1)
    const labels = tree.filter(({ role }) => places.has(role)).map(toLabel)
    expect(labels).toEqual([...new Set(labels)])
    expect(labels.length).toBeGreaterThan(4)
  })

  it('names whatever can be used or seen', () => {
    const named = tree.filter(({ role }) => controls.has(role))
    expect(named.filter(({ name }) => name === '')).toEqual([])
    expect(named.length).toBeGreaterThan(20)
  })

  it('has a headline, and below it no level that is left out', () => {
    const levels = tree.flatMap(({ level }) => level ?? [])
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
  })
})

describe.each(pages)('by keyboard, $name', ({ path }) => {
  it('can be walked through from end to end, seeing where one is', async () => {
    const page = await open(path)
    const stops = await walkByKeyboard(page)
    await page.close()
    expect(stops.slice(0, head.length).map(({ name }) => name)).toEqual(head)
    expect(stops.filter(({ isOutlined, isInSight }) => !isOutlined || !isInSight)).toEqual([])
    expect(stops.at(-1)?.name).toBe('RSS')
  })
})

it('an article is met in the order of its reading', async () => {
  const page = await open('/news/on-board-the-ship-that-mends-the-internet')
  const labels = (await readTree(page)).map(toLabel)
  await page.close()
  const expected = [
    'link Skip to the story',
    'navigation Sections',
    'navigation Breadcrumbs',
    'heading On board the ship that mends the internet',
    'button Save story',
    'navigation In this story',
    'region Listen to this story',
    'heading Finding the break',
    'navigation Topics',
    'region Share this Tech Insight',
    'region About Leila Marrowby',
    'navigation Next to this story in Infrastructure',
    'region More in Infrastructure',
    'contentinfo ',
  ]
  expect(labels.filter((label) => expected.includes(label))).toEqual(expected)
})
