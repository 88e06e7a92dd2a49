import { PortableText } from '@portabletext/react'
import type { ReactNode } from 'react'
import type { BodyBlock } from '@/lib/content/body/body'
import { toNumberedNotes } from '@/lib/content/body/numbered-notes'
import { toOutline, type Heading } from '@/lib/outline'
import type { ToEditAttribute } from '@/lib/preview/edit-attribute'
import { Enhanced } from '../ui/enhanced'
import { toBodyBlocks, type BodyComponents } from './body-blocks'
import { logMissing } from './log-missing'
import { Notes } from './notes'
import { PictureViewer } from './picture-viewer'
import { SafeLink } from './safe-link'
import { SectionHeading } from './section-heading'
import styles from './body-text.module.css'

const marks: BodyComponents['marks'] = {
  link: ({ value, children }) => <SafeLink href={value?.href}>{children}</SafeLink>,
  internalLink: ({ value, children }) => <SafeLink href={value?.href}>{children}</SafeLink>,
}

type Frame = {
  firstParagraph: string | undefined
  opening: ReactNode
  headings: Map<string, Heading>
  edit: ToEditAttribute | undefined
}

function toComponents({ firstParagraph, opening, headings, edit }: Frame): BodyComponents {
  const toHeading = (key: string, children: ReactNode) => {
    const heading = headings.get(key)
    return heading && <SectionHeading heading={heading}>{children}</SectionHeading>
  }
  return {
    types: toBodyBlocks(edit),
    marks,
    block: {
      normal: ({ value, children }) => (
        <p>
          {value._key === firstParagraph && opening}
          {children}
        </p>
      ),
      h2: ({ value, children }) => toHeading(value._key, children),
      h3: ({ value, children }) => toHeading(value._key, children),
    },
    unknownType: () => null,
    unknownMark: ({ children }) => <>{children}</>,
  }
}

const isPicture = ({ _type }: BodyBlock) => _type === 'image' || _type === 'gallery'

export type BodyTextProps = {
  value: BodyBlock[]
  /** Goes before the words of the first paragraph. */
  opening?: ReactNode
  /** Begins the fragments of subheads and notes, where a page has several texts. */
  fragment?: string
  /** Names the fields that blocks show, in previews. */
  edit?: ToEditAttribute | undefined
}

/** A body with every block the editors can put there; unknown ones are left out and named in the log. */
export function BodyText({ value, opening, fragment = '', edit }: BodyTextProps) {
  const first = value.find(
    (block) => block._type === 'block' && block.style === 'normal' && !('listItem' in block),
  )
  const headings = new Map(toOutline(value, fragment).map((heading) => [heading.key, heading]))
  const components = toComponents({ firstParagraph: first?._key, opening, headings, edit })
  const { body, notes } = toNumberedNotes(value, fragment)
  const text = (
    <>
      <PortableText value={body} components={components} onMissingComponent={logMissing} />
      <Notes notes={notes} />
    </>
  )
  if (!value.some(isPicture)) return <div className={styles.body}>{text}</div>
  return (
    <Enhanced element="light-box" className={styles.body}>
      {text}
      <PictureViewer />
    </Enhanced>
  )
}
