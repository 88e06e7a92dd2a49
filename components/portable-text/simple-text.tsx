import type { InferStrictComponents } from '@portabletext/react'
import { PortableText } from '@portabletext/react'
import type { BodyBlockOf } from '@/lib/content/body/body'
import { logMissing } from './log-missing'
import { SafeLink } from './safe-link'

type SimpleBlocks = BodyBlockOf<'factBox'>['body']

const components: InferStrictComponents<SimpleBlocks> = {
  marks: {
    link: ({ value, children }) => <SafeLink href={value?.href}>{children}</SafeLink>,
    internalLink: ({ value, children }) => <SafeLink href={value?.href}>{children}</SafeLink>,
  },
  unknownMark: ({ children }) => <>{children}</>,
  unknownType: () => null,
}

/** Paragraphs and lists, as fact boxes and callouts hold them. */
export function SimpleText({ value }: { value: SimpleBlocks }) {
  return <PortableText value={value} components={components} onMissingComponent={logMissing} />
}
