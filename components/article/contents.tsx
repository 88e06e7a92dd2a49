import type { Heading } from '@/lib/outline'
import { words } from '@/lib/words/words'
import { Enhanced } from '../ui/enhanced'
import styles from './contents.module.css'

/** Subheads from which a list of them helps. */
const MANY = 4

type Section = { heading: Heading; parts: Heading[] }

/** Subheads with the lesser ones under them. */
function toSections(headings: Heading[]): Section[] {
  return headings.reduce<Section[]>((sections, heading) => {
    const section = sections.at(-1)
    if (heading.level === 2 || !section) return [...sections, { heading, parts: [] }]
    section.parts.push(heading)
    return sections
  }, [])
}

function HeadingLink({ heading: { id, text } }: { heading: Heading }) {
  return <a href={`#${id}`}>{text}</a>
}

export type ContentsProps = { headings: Heading[] }

/** What a long story tells, section by section; a short one has none. */
export function Contents({ headings }: ContentsProps) {
  if (headings.length < MANY) return null
  return (
    <nav className={styles.contents} aria-label={words.reading.contents}>
      <Enhanced element="story-contents">
        <details>
          <summary>{words.reading.contents}</summary>
          <ol>
            {toSections(headings).map(({ heading, parts }) => (
              <li key={heading.key}>
                <HeadingLink heading={heading} />
                {parts.length > 0 && (
                  <ol>
                    {parts.map((part) => (
                      <li key={part.key}>
                        <HeadingLink heading={part} />
                      </li>
                    ))}
                  </ol>
                )}
              </li>
            ))}
          </ol>
        </details>
      </Enhanced>
    </nav>
  )
}
