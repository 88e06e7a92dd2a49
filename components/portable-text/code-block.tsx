import { Fragment } from 'react'
import type { EditAttribute } from '@/lib/preview/edit-attribute'
import { words } from '@/lib/words/words'
import { Enhanced } from '../ui/enhanced'
import { highlight } from './highlight'
import styles from './code-block.module.css'

export type CodeBlockProps = {
  language: string
  filename?: string | null
  code: string
  edit?: EditAttribute | undefined
}

const copyData = {
  'data-copied': words.reading.codeCopied,
  'data-failed': words.reading.copyingFailed,
}

/** A listing, coloured on the server. */
export function CodeBlock({ language, filename, code, edit }: CodeBlockProps) {
  return (
    <figure className={styles.figure} {...edit}>
      <figcaption className={styles.caption}>
        <span className={styles.filename}>{filename}</span>
        <span className={styles.language}>{language}</span>
        <Enhanced element="copy-code" className={styles.copy} data={copyData}>
          <button type="button" hidden>
            {words.reading.copyCode}
          </button>
          <span role="status" />
        </Enhanced>
      </figcaption>
      <pre
        className={styles.code}
        tabIndex={0}
        role="region"
        aria-label={words.reading.code(filename ?? language)}
      >
        <code>
          {highlight(code, language).map((line, index) => (
            <Fragment key={index}>
              {index > 0 && '\n'}
              {line.map(({ text, colour }, at) =>
                colour ? (
                  <span key={at} style={{ color: colour }}>
                    {text}
                  </span>
                ) : (
                  text
                ),
              )}
            </Fragment>
          ))}
        </code>
      </pre>
    </figure>
  )
}
