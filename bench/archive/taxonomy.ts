import { accents } from '../../lib/content/card.ts'
import { toSlug } from '../../lib/slug.ts'
import { inventPerson } from '../../seed/archive/names.ts'
import { toDocumentId, toReference, type ReferableType } from '../../seed/document-id.ts'
import { toPortableText } from '../../seed/portable-text.ts'
import { createRandom, type Random } from '../../seed/random.ts'
import type { ImageValue, SeedDocument } from '../../seed/types.ts'
import { writeName, writeParagraph, writeSentence } from './prose.ts'

const COUNTS = { section: accents.length, category: 40, tag: 400, author: 120, page: 5 }
const REDIRECTS = 20
const RETRACTIONS = 10

type Named = { slug: string; title: string }

/** So many different names, each with an address of its own. */
function nameAll(kind: keyof typeof COUNTS, write: (random: Random) => string): Named[] {
  const random = createRandom(`archive/${kind}`)
  const named = new Map<string, string>()
  while (named.size < COUNTS[kind]) {
    const title = write(random)
    named.set(toSlug(title), title)
  }
  return [...named].map(([slug, title]) => ({ slug, title }))
}

const sections = nameAll('section', writeName)

/** What the archive's stories are filed under and who wrote them; the first of each are the most frequent. */
export const taxonomy = {
  sections,
  categories: nameAll('category', writeName).map((category, index) => ({
    ...category,
    section: sections[index % sections.length]?.slug ?? '',
  })),
  tags: nameAll('tag', writeName),
  authors: nameAll('author', inventPerson),
  pages: nameAll('page', writeName),
}

const base = (type: ReferableType, { slug }: Named) => ({
  _id: toDocumentId(type, slug),
  _type: type,
  slug: { _type: 'slug', current: slug },
})

const toNavItem =
  (type: ReferableType) =>
  ({ slug }: Named) => ({
    _type: 'navItem',
    _key: slug,
    target: toReference(type, slug),
  })

const toSettings = (random: Random): SeedDocument => ({
  _id: 'siteSettings',
  _type: 'siteSettings',
  name: 'Dateline',
  tagline: 'Technology, archived',
  description: writeSentence(random),
  nav: taxonomy.sections.map(toNavItem('section')),
  footerNav: taxonomy.pages.map(toNavItem('page')),
  shareTitle: writeName(random),
  shareText: writeSentence(random),
  moreTitle: writeName(random),
  moreText: writeSentence(random),
})

const toAuthor = (author: Named, random: Random, picture: ImageValue): SeedDocument => ({
  ...base('author', author),
  name: author.title,
  role: writeName(random),
  bio: `${writeParagraph(random, 40)}\n\n${writeParagraph(random, 30)}`,
  picture,
})

const toRedirect = (random: Random, index: number): SeedDocument => ({
  _id: `redirect-${index}`,
  _type: 'redirect',
  from: `/old/${index}`,
  to: `/${random.pick(['tech', 'about'] as const)}`,
  permanent: random.chance(0.5),
})

const toRetraction = (random: Random, index: number): SeedDocument => ({
  _id: `retraction-${index}`,
  _type: 'retraction',
  paths: [`/news/withdrawn-${index}`],
  reason: writeSentence(random),
  retractedAt: `2025-0${(index % 9) + 1}-11T09:00:00.000Z`,
})

/** Every document but the stories. `pictures` are shown in turn. */
export function toTaxonomyDocuments(pictures: readonly [ImageValue, ...ImageValue[]]): SeedDocument[] {
  const random = createRandom('archive/taxonomy')
  const described = (type: ReferableType) => (named: Named) => ({
    ...base(type, named),
    title: named.title,
    description: writeSentence(random),
  })
  return [
    ...taxonomy.sections.map((section, index) => ({
      ...described('section')(section),
      accent: accents[index],
      order: index + 1,
    })),
    ...taxonomy.categories.map((category) => ({
      ...described('category')(category),
      section: toReference('section', category.section),
    })),
    ...taxonomy.tags.map(described('tag')),
    ...taxonomy.authors.map((author) => toAuthor(author, random, random.pick(pictures))),
    ...taxonomy.pages.map((page) => ({
      ...base('page', page),
      title: page.title,
      body: toPortableText([writeParagraph(random, 80), writeParagraph(random, 120)], () => ''),
    })),
    ...Array.from({ length: REDIRECTS }, (_, index) => toRedirect(random, index)),
    ...Array.from({ length: RETRACTIONS }, (_, index) => toRetraction(random, index)),
    toSettings(random),
  ]
}
