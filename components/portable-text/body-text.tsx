import type { InferStrictComponents } from '@portabletext/react'
import { PortableText } from '@portabletext/react'
import type { ReactNode } from 'react'
import type { BodyBlock } from '@/lib/content/body/body'
import { toOutline } from '@/lib/outline'
import type { ToEditAttribute } from '@/lib/preview/edit-attribute'
import { BodyFigure } from './body-figure'
import { Callout } from './callout'
import { CodeBlock } from './code-block'
import { DataTable } from './data-table'
import { EmbedCard } from './embed-card'
import { FactBox } from './fact-box'
import { logMissing } from './log-missing'
import { PullQuote } from './pull-quote'
import { SafeLink } from './safe-link'
import { SimpleText } from './simple-text'
import styles from './body-text.module.css'

type Components = InferStrictComponents<BodyBlock[]>

const toTypes = (edit: ToEditAttribute | undefined): Components['types'] => ({
  image: ({ value }) => (
    <div className={styles[value.layout]} {...edit?.(value._key)}>
      <BodyFigure {...value} />
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

const marks: Components['marks'] = {
  link: ({ value, children }) => <SafeLink href={value?.href}>{children}</SafeLink>,
  internalLink: ({ value, children }) => <SafeLink href={value?.href}>{children}</SafeLink>,
}

type Frame = {
  firstParagraph: string | undefined
  opening: ReactNode
  headingIds: Map<string, string>
  edit: ToEditAttribute | undefined
}

function toComponents({ firstParagraph, opening, headingIds, edit }: Frame): Components {
  return {
    types: toTypes(edit),
    marks,
    block: {
      normal: ({ value, children }) => (
        <p>
          {value._key === firstParagraph && opening}
          {children}
        </p>
      ),
      h2: ({ value, children }) => <h2 id={headingIds.get(value._key)}>{children}</h2>,
      h3: ({ value, children }) => <h3 id={headingIds.get(value._key)}>{children}</h3>,
    },
    unknownType: () => null,
    unknownMark: ({ children }) => <>{children}</>,
  }
}

export type BodyTextProps = {
  value: BodyBlock[]
  /** Goes before the words of the first paragraph. */
  opening?: ReactNode
  /** Names the fields that blocks show, in previews. */
  edit?: ToEditAttribute | undefined
}

/** A body with every block the editors can put there; unknown ones are left out and named in the log. */
export function BodyText({ value, opening, edit }: BodyTextProps) {
  const first = value.find(
    (block) => block._type === 'block' && block.style === 'normal' && !('listItem' in block),
  )
  const headingIds = new Map(toOutline(value).map(({ key, id }) => [key, id]))
  const components = toComponents({ firstParagraph: first?._key, opening, headingIds, edit })
  return (
    <div className={styles.body}>
      <PortableText value={value} components={components} onMissingComponent={logMissing} />
    </div>
  )
}
