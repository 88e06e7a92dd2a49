import { Fragment } from 'react'
import { words } from '@/lib/words/words'

export type BylineProps = { authors: { _id: string; name: string; href: string }[] }

const separator = (index: number, count: number) =>
  index === 0 ? '' : index === count - 1 ? words.story.beforeLast : words.story.between

/** "Ada Voss, Bo Lindqvist and Mei Tan", each a link to the author. */
export function Byline({ authors }: BylineProps) {
  return (
    <>
      {authors.map(({ _id, name, href }, index) => (
        <Fragment key={_id}>
          {separator(index, authors.length)}
          <a href={href} rel="author">
            {name}
          </a>
        </Fragment>
      ))}
    </>
  )
}
