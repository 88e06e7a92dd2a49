import type { SchemaTypeDefinition } from 'sanity'
import type { DocumentType } from '../../lib/content/registry.ts'
import { article } from './documents/article.ts'
import { author } from './documents/author.ts'
import { category } from './documents/category.ts'
import { liveUpdate } from './documents/live-update.ts'
import { page } from './documents/page.ts'
import { redirect } from './documents/redirect.ts'
import { retraction } from './documents/retraction.ts'
import { section } from './documents/section.ts'
import { siteSettings } from './documents/site-settings.ts'
import { tag } from './documents/tag.ts'
import { body } from './objects/body.ts'
import { callout } from './objects/callout.ts'
import { codeBlock } from './objects/code-block.ts'
import { correction } from './objects/correction.ts'
import { divider } from './objects/divider.ts'
import { embed } from './objects/embed.ts'
import { factBox } from './objects/fact-box.ts'
import { footnote } from './objects/footnote.ts'
import { gallery } from './objects/gallery.ts'
import { internalLink } from './objects/internal-link.ts'
import { link } from './objects/link.ts'
import { navItem } from './objects/nav-item.ts'
import { profileLink } from './objects/profile-link.ts'
import { pullQuote } from './objects/pull-quote.ts'
import { seo } from './objects/seo.ts'
import { simpleBlocks } from './objects/simple-blocks.ts'
import { table } from './objects/table.ts'
import { tableRow } from './objects/table-row.ts'

/** The Studio's type for each content type of the registry. */
export const documentTypes = {
  article,
  section,
  category,
  tag,
  author,
  liveUpdate,
  page,
  redirect,
  retraction,
  siteSettings,
} satisfies Record<DocumentType, SchemaTypeDefinition>

const objectTypes = [
  body,
  callout,
  codeBlock,
  correction,
  divider,
  embed,
  factBox,
  footnote,
  gallery,
  internalLink,
  link,
  navItem,
  profileLink,
  pullQuote,
  seo,
  simpleBlocks,
  table,
  tableRow,
]

/** Every type that editors' content is made of. */
export const schemaTypes: SchemaTypeDefinition[] = [...Object.values(documentTypes), ...objectTypes]
