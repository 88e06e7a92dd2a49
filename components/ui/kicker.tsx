import { Fragment } from 'react'
import styles from './kicker.module.css'

export type KickerProps = {
  links: { href: string; label: string }[]
  /** What kind of story it is, when it is not plain news. */
  flag?: string | undefined
}

/** The line above a headline that files the story: `TECH NEWS • GENERAL TECH`. */
export function Kicker({ links, flag }: KickerProps) {
  return (
    <div className={styles.kicker}>
      {flag && <p className={styles.flag}>{flag}</p>}
      <p>
        {links.map(({ href, label }, index) => (
          <Fragment key={href}>
            {index > 0 && <span className={styles.dot}> • </span>}
            <a href={href}>{label}</a>
          </Fragment>
        ))}
      </p>
    </div>
  )
}
