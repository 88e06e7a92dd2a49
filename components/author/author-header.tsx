import type { Author } from '@/lib/content/author/query'
import { toNumberText } from '@/lib/words/numbers'
import { words } from '@/lib/words/words'
import { SafeLink } from '../portable-text/safe-link'
import { Portrait } from './portrait'
import styles from './author-header.module.css'

export type AuthorHeaderProps = { author: Author; total: number }

/** The head of an author's page: portrait, role, biography, profiles. */
export function AuthorHeader({ author: { name, role, bio, picture, links }, total }: AuthorHeaderProps) {
  return (
    <header className={styles.header}>
      <Portrait picture={picture} size={176} />
      <div className={styles.words}>
        <p className={styles.role}>{role}</p>
        <h1 className={styles.name}>{name}</h1>
        {bio.map((paragraph) => (
          <p key={paragraph} className={styles.bio}>
            {paragraph}
          </p>
        ))}
        <ul className={styles.links}>
          {links.map(({ _key, label, url }) => (
            <li key={_key}>
              <SafeLink href={url}>{label}</SafeLink>
            </li>
          ))}
          <li className={styles.total}>{words.site.stories(total, toNumberText(total))}</li>
        </ul>
      </div>
    </header>
  )
}
