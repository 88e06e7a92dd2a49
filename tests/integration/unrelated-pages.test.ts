import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runOnward } from '../../lib/content/onward/run-onward.ts'
import { queries, type QueryName, type QueryParams } from '../../lib/content/queries.ts'
import { runQuery } from '../../lib/content/run-query.ts'
import { makeArticle, makeTag, toReference, type StoredDocument } from '../fixtures/documents.ts'
import { makeRandom } from '../fixtures/random.ts'
import { startPublication, type Publication } from '../fixtures/start-publication.ts'

const STORIES = 300
const TOPICS = 40

/** Stories of a list that a page may show, and one more that is looked at: of its section or category, and on a topic. */
const REACH = 9
const REACH_ON_TOPIC = 7

const categories = { fabs: 'chips', design: 'chips', 'export-rules': 'policy' }

type Category = keyof typeof categories
type Story = { id: string; day: number; category: Category; topics: string[]; title: string }

/** What an article's page is made of, and the tags that refresh it. */
type Page = { data: string; tags: ReadonlySet<string> }

let publication: Publication
let stories: Story[]
let pages: Map<string, Page>
let announced: string[][] = []
let unsubscribe = () => undefined as void

const sectionOf = ({ category }: Story) => categories[category]

const toDocument = ({ id, day, category, topics, title }: Story): StoredDocument =>
  makeArticle(id, publication.asset, {
    title,
    publishedAt: new Date(Date.UTC(2025, 0, 1) + day * 86_400_000).toISOString(),
    section: toReference(categories[category]),
    category: toReference(category),
    tags: topics.map((topic) => toReference(topic, topic)),
  })

function makeStories(): Story[] {
  const random = makeRandom(6)
  const pick = <T>(all: readonly T[], skew = 1): T | undefined =>
    all[Math.floor(random() ** skew * all.length)]
  const topics = Array.from({ length: TOPICS }, (_, index) => `topic-${index}`)
  return Array.from({ length: STORIES }, (_, day) => ({
    id: `story-${day}`,
    day,
    category: pick(['fabs', 'design', 'export-rules'] as const) ?? 'fabs',
    topics: [...new Set([pick(topics, 2), pick(topics)])].filter((topic) => topic !== undefined),
    title: `Story ${day}`,
  }))
}

async function ask<Name extends QueryName>(name: Name, params: QueryParams<Name>, tags: Set<string>) {
  const { data, syncTags } = await runQuery(publication.reader, queries[name], params)
  for (const tag of syncTags) tags.add(tag)
  return data
}

async function readPage(slug: string): Promise<Page> {
  const tags = new Set<string>()
  const settings = await ask('settings', {}, tags)
  const article = await ask('article', { slug }, tags)
  if (!article) throw new Error(`No article ${slug}`)
  const onward = await runOnward((name, params) => ask(name, params, tags), article)
  return { data: JSON.stringify({ settings, article, onward }), tags }
}

async function readPages(ids: string[]): Promise<Map<string, Page>> {
  const read = new Map<string, Page>()
  for (const id of ids) read.set(id, await readPage(id))
  return read
}

/** Writes, and answers the stories whose pages the announced tags refresh. */
async function write(document: StoredDocument, patience = 5_000): Promise<string[]> {
  announced = []
  await publication.put(document)
  for (const end = Date.now() + patience; announced.length === 0 && Date.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 20))
  const tags = new Set(announced.flat())
  return [...pages].filter(([, page]) => [...page.tags].some((tag) => tags.has(tag))).map(([id]) => id)
}

function expectRelated(refreshed: string[], related: Story[]): void {
  const ids = related.map(({ id }) => id)
  expect(refreshed.filter((id) => !ids.includes(id))).toEqual([])
  expect(refreshed.length).toBeLessThan(STORIES / 4)
}

/** Reads what was not refreshed again: it has to be as it was. What was is taken over. */
async function expectFresh(refreshed: string[]): Promise<void> {
  const now = await readPages([...pages.keys()])
  const stale = [...now].filter(([id, { data }]) => data !== pages.get(id)?.data && !refreshed.includes(id))
  expect(stale.map(([id]) => id)).toEqual([])
  pages = now
}

/** Those of a list that come out after a story, as far as their pages look back at it, and the two before it. */
function findNear(story: Story, isOfList: (other: Story) => boolean): Story[] {
  const list = stories.filter((other) => isOfList(other) || other === story)
  const place = list.indexOf(story)
  return list.slice(Math.max(0, place - 2), place + REACH + 1)
}

const findInLists = (story: Story) => [
  ...findNear(story, (other) => sectionOf(other) === sectionOf(story)),
  ...findNear(story, (other) => other.category === story.category),
]

const findOnTopics = (topics: string[]) =>
  stories.filter((other) => other.topics.some((topic) => topics.includes(topic)))

/** The topics on which a story is among the newest. */
const toFreshTopics = (story: Story) =>
  story.topics.filter((topic) => findOnTopics([topic]).slice(-REACH_ON_TOPIC).includes(story))

beforeAll(async () => {
  publication = await startPublication()
  stories = makeStories()
  const { put } = publication
  await put(...Array.from({ length: TOPICS }, (_, index) => makeTag(`topic-${index}`)))
  for (let from = 0; from < STORIES; from += 100)
    await put(...stories.slice(from, from + 100).map(toDocument))
  const subscription = publication.reader.live.events().subscribe((event) => {
    if (event.type === 'message') announced.push(event.tags)
  })
  unsubscribe = () => subscription.unsubscribe()
  pages = await readPages(stories.map(({ id }) => id))
}, 60_000)

afterAll(async () => {
  unsubscribe()
  await publication.close()
})

describe('what a change refreshes of the archive', () => {
  it('a new story: pages on its topics, and that of the newest story before it in its section', async () => {
    const fresh: Story = {
      id: 'fresh',
      day: 310,
      category: 'fabs',
      topics: ['topic-30', 'topic-35'],
      title: 'Fresh',
    }
    stories.push(fresh)
    const refreshed = await write(toDocument(fresh))
    const [newest, ...others] = stories
      .filter((other) => sectionOf(other) === 'chips')
      .reverse()
      .slice(1, 3)
    expect(refreshed).toContain(newest?.id)
    expectRelated(refreshed, [...findOnTopics(fresh.topics), ...(newest ? [newest] : []), ...others])
    await expectFresh(refreshed)
    pages.set(fresh.id, await readPage(fresh.id))
  }, 60_000)

  it('another headline: pages that tell of the story', async () => {
    const [edited] = stories.slice(140, 141)
    if (!edited) throw new Error('No story to edit')
    edited.title = 'Another headline'
    const tells = [...pages].filter(([, { data }]) => data.includes('"Story 140"')).map(([id]) => id)
    const refreshed = await write(toDocument(edited))
    expectRelated(refreshed, [...findInLists(edited), ...findOnTopics(toFreshTopics(edited))])
    expect(refreshed).toEqual(expect.arrayContaining(tells))
    expect(tells.length).toBeGreaterThan(5)
    await expectFresh(refreshed)
  }, 60_000)

  it('a draft: nothing', async () => {
    const [first] = stories
    if (!first) throw new Error('No story')
    expect(await write({ ...toDocument({ ...first, title: 'Draft' }), _id: 'drafts.story-0' }, 300)).toEqual(
      [],
    )
  })
})
