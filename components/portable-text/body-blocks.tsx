import type { InferStrictComponents } from '@portabletext/react'
import type { NoteReference as NoteReferenceData, NumberedBlock } from '@/lib/content/body/numbered-notes'
import type { ToEditAttribute } from '@/lib/preview/edit-attribute'
import { BodyFigure } from './body-figure'
import { Callout } from './callout'
import { CodeBlock } from './code-block'
import { DataTable } from './data-table'
import { EmbedCard } from './embed-card'
import { FactBox } from './fact-box'
import { Gallery } from './gallery'
import { NoteReference } from './note-reference'
import { PullQuote } from './pull-quote'
import { SimpleText } from './simple-text'
import styles from './body-text.module.css'

/** Components of a body: of its blocks, and of what stands between their words. */
export type BodyComponents = InferStrictComponents<(NumberedBlock | NoteReferenceData)[]>

const layouts = { body: styles.within, wide: styles.wide, full: styles.full }

/** What shows each type of block that is no text; `edit` names the field it shows. */
export const toBodyBlocks = (edit: ToEditAttribute | undefined): BodyComponents['types'] => ({
  noteReference: ({ value }) => <NoteReference {...value} />,
  image: ({ value }) => (
    <div className={layouts[value.layout]} {...edit?.(value._key)}>
      <BodyFigure {...value} />
    </div>
  ),
  gallery: ({ value }) => (
    <div className={layouts[value.layout]}>
      <Gallery images={value.images} layout={value.layout} edit={edit?.(value._key)} />
    </div>
  ),
  pullQuote: ({ value }) => (
    <div className={styles.quote} {...edit?.(value._key)}>
      <PullQuote text={value.text} attribution={value.attribution} />
    </div>
  ),
  codeBlock: ({ value }) => (
    <CodeBlock
      language={value.language}
      filename={value.filename}
      code={value.code}
      edit={edit?.(value._key)}
    />
  ),
  table: ({ value }) => (
    <DataTable
      caption={value.caption}
      headerRow={value.headerRow}
      rows={value.rows}
      edit={edit?.(value._key)}
    />
  ),
  factBox: ({ value }) => (
    <FactBox title={value.title} edit={edit?.(value._key)}>
      <SimpleText value={value.body} />
    </FactBox>
  ),
  callout: ({ value }) => (
    <Callout tone={value.tone} edit={edit?.(value._key)}>
      <SimpleText value={value.body} />
    </Callout>
  ),
  embed: ({ value }) => (
    <EmbedCard provider={value.provider} url={value.url} title={value.title} edit={edit?.(value._key)} />
  ),
  divider: ({ value }) => <hr className={styles.divider} {...edit?.(value._key)} />,
})
