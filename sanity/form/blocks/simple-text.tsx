import { PortableText } from '@portabletext/react'
import { isPortableTextTextBlock } from 'sanity'

/** True when somebody has written something into these blocks. */
export function hasText(body: unknown): boolean {
  return toBlocks(body).some(({ children }) =>
    children.some(({ text }) => typeof text === 'string' && text.trim() !== ''),
  )
}

const toBlocks = (body: unknown) => (Array.isArray(body) ? body : []).filter(isPortableTextTextBlock)

const components = {
  marks: { link: Underlined, internalLink: Underlined },
  unknownMark: ({ children }: { children?: React.ReactNode }) => <>{children}</>,
}

function Underlined({ children }: { children?: React.ReactNode }) {
  return <u>{children}</u>
}

/** Paragraphs and lists of a fact box or callout. */
export function SimpleText({ body }: { body: unknown }) {
  return <PortableText value={toBlocks(body)} components={components} onMissingComponent={false} />
}
