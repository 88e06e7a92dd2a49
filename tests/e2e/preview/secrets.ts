import type { SanityClient, SanityDocumentStub } from '@sanity/client'
import type { DocumentType } from '../../../lib/content/registry.ts'

/** Stands in every text that no reader may see. */
export const CANARY = 'canary7f3a'

/** Slug of a story that is a draft alone. */
export const draftSlug = `${CANARY}-draft-story`

/** A secret in one perspective, and where a preview shows it; `null` where no page does. */
export type Secret = { text: string; perspective: string; path: string | null }

type Stored = SanityDocumentStub & { _id: string }

const story = 'china-approves-nvidia-h200-imports'
const liveStory = 'perigee-north-first-launch-live'

const say = (kind: string) => `${CANARY} ${kind}`

async function find(client: SanityClient, type: DocumentType, slug: string): Promise<Stored> {
  const found = await client.fetch<Stored | null>(
    '*[_type == $type && slug.current == $slug && !(_id in path("drafts.**"))][0]',
    { type, slug },
  )
  if (!found) throw new Error(`The demo publication has no ${type} ${slug}`)
  const { _rev, _createdAt, _updatedAt, ...document } = found
  return document
}

type Planted = Secret & { document: Stored }

const toDraft = (document: Stored, changes: object): Stored => ({
  ...document,
  ...changes,
  _id: `drafts.${document._id}`,
})

/** What each content type hides: a type without an entry here does not compile. */
const hide: Record<DocumentType, (client: SanityClient) => Promise<Planted[]>> = {
  async article(client) {
    const published = await find(client, 'article', story)
    const other = await find(client, 'article', 'what-a-chip-export-licence-says')
    const text = say('change of a published story')
    const [draft, alt, version] = [say('draft story'), say('alternative text'), say('version in a release')]
    const cover = { ...Object(published['cover']), alt }
    const slug = { _type: 'slug', current: draftSlug }
    const path = `/news/${draftSlug}`
    const fresh = { ...published, _id: `drafts.${CANARY}`, title: draft, slug, cover, previousSlugs: [] }
    return [
      { text, perspective: 'drafts', path: `/news/${story}`, document: toDraft(published, { title: text }) },
      { text: draft, perspective: 'drafts', path, document: fresh },
      { text: draft, perspective: 'drafts', path: '/tech', document: fresh },
      { text: alt, perspective: 'drafts', path, document: fresh },
      {
        text: version,
        perspective: CANARY,
        path: '/news/what-a-chip-export-licence-says',
        document: { ...other, _id: `versions.${CANARY}.${other._id}`, standfirst: version },
      },
    ]
  },
  async section(client) {
    const text = say('section')
    const document = toDraft(await find(client, 'section', 'tech-news'), { title: text })
    return [{ text, perspective: 'drafts', path: '/tech-news', document }]
  },
  async category(client) {
    const text = say('category')
    const document = toDraft(await find(client, 'category', 'general-tech'), { description: text })
    return [{ text, perspective: 'drafts', path: '/tech/general-tech', document }]
  },
  async tag(client) {
    const text = say('topic')
    const document = toDraft(await find(client, 'tag', 'ai-chips'), { title: text })
    return [{ text, perspective: 'drafts', path: '/topics/ai-chips', document }]
  },
  async author(client) {
    const text = say('author')
    const document = toDraft(await find(client, 'author', 'ines-talbrandt'), { role: text })
    return [{ text, perspective: 'drafts', path: '/authors/ines-talbrandt', document }]
  },
  async liveUpdate(client) {
    const text = say('live update')
    const update = await client.fetch<Stored>(
      '*[_type == "liveUpdate" && article->slug.current == $slug][0]{ _type, article, author, body }',
      { slug: liveStory },
    )
    const document = { ...update, _id: `drafts.${CANARY}-update`, headline: text }
    return [{ text, perspective: 'drafts', path: `/news/${liveStory}`, document }]
  },
  async page(client) {
    const text = say('page')
    const document = toDraft(await find(client, 'page', 'about'), { title: text })
    return [{ text, perspective: 'drafts', path: '/about', document }]
  },
  async redirect() {
    const text = `${CANARY}-redirect`
    const to = `/news/${story}?${text}`
    const document = {
      _id: `drafts.${CANARY}-redirect`,
      _type: 'redirect',
      from: '/leads-on',
      to,
      permanent: false,
    }
    return [{ text, perspective: 'drafts', path: '/leads-on', document }]
  },
  async retraction() {
    const text = say('retraction')
    const fields = { paths: ['/news/gone'], reason: text, retractedAt: '2026-02-03T09:05:00Z' }
    const document = { _id: `drafts.${CANARY}-retraction`, _type: 'retraction', ...fields }
    return [{ text, perspective: 'drafts', path: null, document }]
  },
  async siteSettings(client) {
    const text = say('settings')
    const settings = await client.getDocument<Stored>('siteSettings')
    if (!settings) throw new Error('The demo publication has no settings')
    const { _rev, _createdAt, _updatedAt, ...document } = settings
    return [{ text, perspective: 'drafts', path: '/', document: toDraft(document, { tagline: text }) }]
  },
}

/** What the newsroom keeps about its stories, and never shows on a page. */
const notes: Stored[] = [
  { _id: `drafts.review.${CANARY}`, _type: 'reviewRequest', note: say('review') },
  { _id: `approval.${CANARY}`, _type: 'approval', revision: say('approval') },
  { _id: `drafts.shared-link.${CANARY}`, _type: 'sharedLink', note: say('preview link') },
  { _id: `drafts.${CANARY}-secret`, _type: 'sanity.previewUrlSecret', secret: say('preview secret') },
]

/** Writes a secret of every kind; answers those that pages could show. */
export async function plantSecrets(client: SanityClient): Promise<Secret[]> {
  const metadata = { title: say('release'), releaseType: 'asap' } as const
  await client.releases.create({ releaseId: CANARY, metadata })
  const planted = (await Promise.all(Object.values(hide).map((plant) => plant(client)))).flat()
  const transaction = client.transaction()
  for (const { document } of planted) transaction.createOrReplace(document)
  for (const note of notes) transaction.createOrReplace(note)
  await transaction.commit()
  await client.request({ method: 'POST', url: '/comments/production/setup' })
  const { id: authorId } = await client.users.getById('me')
  const target = { document: { _ref: `drafts.${CANARY}`, _type: 'crossDatasetReference', _weak: true } }
  await client.withConfig({ dataset: 'production-comments' }).create({
    ...{ _id: CANARY, _type: 'comment', threadId: 't', status: 'open', message: [], authorId, target },
    context: say('comment'),
  })
  const release = { text: say('release'), perspective: CANARY, path: '/' }
  return [release, ...planted.map(({ document: _, ...secret }) => secret)]
}
