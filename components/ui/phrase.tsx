import type { ReactNode } from 'react'

/** Stands where the element goes; no language has it among its letters. */
const SLOT = '\u0000'

export type PhraseProps = {
  /** A sentence around a text, in the order of its language. */
  of: (text: string) => string
  /** Goes where the sentence has the text. */
  children: ReactNode
}

/** A sentence of the interface with an element in it. */
export function Phrase({ of, children }: PhraseProps) {
  const [before, after] = of(SLOT).split(SLOT)
  return (
    <>
      {before}
      {children}
      {after}
    </>
  )
}
