import { toHTML, type PortableTextHtmlComponents } from '@portabletext/to-html'
import type { BodyBlock, BodyBlockOf } from '../../content/body/body.ts'
import { toNumberedNotes, type Note, type NoteReference } from '../../content/body/numbered-notes.ts'
import type { Link } from '../../content/body/text-block.ts'
import { env } from '../../env.ts'
import { words } from '../../words/words.ts'
import { toAbsoluteHref } from './absolute-href.ts'
import { escapeHtml } from './escape-html.ts'
import { htmlBlocks } from './html-blocks.ts'

type Components = Partial<PortableTextHtmlComponents>
type Marked<Mark> = { value?: Mark; children: string }
type Valued<Value> = { value: Value }

/** Where a body is shown: addresses become absolute, and the place the story was told from goes before its words. */
export type BodySurroundings = { siteUrl: string; siteName: string; dateline: string | null }

const toLinks = (siteUrl: string) => {
  const link = ({ value, children }: Marked<Link>) => {
    const href = toAbsoluteHref(siteUrl, value?.href)
    return href === null ? children : `<a href="${escapeHtml(href)}">${children}</a>`
  }
  return { link, internalLink: link }
}

/** Components of text inside a block or a note. */
const toSimple = (siteUrl: string): Components => ({
  marks: toLinks(siteUrl),
  unknownMark: ({ children }) => children,
  unknownType: () => '',
  escapeHTML: escapeHtml,
})

const render = (blocks: { _type: string }[], components: Components) =>
  toHTML(blocks, { components, onMissingComponent: false })

function toNotes(notes: Note[], simple: Components): string {
  if (notes.length === 0) return ''
  return `<hr><ol>${notes.map(({ body }) => `<li>${render(body, simple)}</li>`).join('')}</ol>`
}

function toOpening({ siteName, dateline }: BodySurroundings): string {
  if (!dateline) return ''
  return escapeHtml(words.syndication.dateline(dateline.toLocaleUpperCase(env.locale.tag), siteName))
}

/** A body as HTML for readers elsewhere: nothing in it needs the site's styles, scripts or address. */
export function toBodyHtml(body: BodyBlock[], surroundings: BodySurroundings): string {
  const simple = toSimple(surroundings.siteUrl)
  const { body: numbered, notes } = toNumberedNotes(body)
  const opening = toOpening(surroundings)
  const first = body.find(
    (block) => block._type === 'block' && block.style === 'normal' && !('listItem' in block),
  )
  const components: Components = {
    ...simple,
    types: {
      ...htmlBlocks,
      noteReference: ({ value }: Valued<NoteReference>) => `<sup>${value.number}</sup>`,
      factBox: ({ value }: Valued<BodyBlockOf<'factBox'>>) =>
        `<aside><p><strong>${escapeHtml(value.title)}</strong></p>${render(value.body, simple)}</aside>`,
      callout: ({ value }: Valued<BodyBlockOf<'callout'>>) =>
        `<aside><p><strong>${escapeHtml(words.reading.tones[value.tone])}</strong></p>${render(value.body, simple)}</aside>`,
    },
    block: {
      normal: ({ value, children }) => `<p>${value._key === first?._key ? opening : ''}${children}</p>`,
    },
  }
  return render(numbered, components) + toNotes(notes, simple)
}
