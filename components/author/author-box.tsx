import type { Author } from '@/lib/content/author/query'
import { toPlainText } from '@/lib/plain-text'
import { words } from '@/lib/words/words'
import { Portrait } from './portrait'
import styles from './author-box.module.css'

export type AuthorBoxProps = { author: Author }

/** Who the author is, under the story. */
export function AuthorBox({ author: { name, href, role, bio, picture } }: AuthorBoxProps) {
  return (
    <section className={styles.box} aria-label={words.story.aboutAuthor(toPlainText(name))}>
      <Portrait picture={picture} size={96} />
      <div>
        <p className={styles.name}>
          <a href={href}>{name}</a>
        </p>
        <p className={styles.role}>{role}</p>
        {bio[0] && <p className={styles.bio}>{bio[0]}</p>}
      </div>
    </section>
  )
}
