import type { Article } from '@/lib/content/article/query'
import { ContentPicture } from '../picture/content-picture'
import { PictureCaption } from '../picture/picture-caption'
import { SectionLabel } from '../ui/section-label'
import styles from './article-cover.module.css'

export type ArticleCoverProps = { article: Pick<Article, 'cover' | 'section'> }

/** The story's picture with its section's label on it. */
export function ArticleCover({ article: { cover, section } }: ArticleCoverProps) {
  return (
    <figure className={styles.cover}>
      <div className={styles.picture}>
        <ContentPicture
          image={cover}
          aspect={16 / 9}
          sizes="(min-width: 64rem) 58rem, 100vw"
          maxWidth={2000}
          priority
        />
        <div className={styles.label}>
          <SectionLabel href={section.href}>{section.title}</SectionLabel>
        </div>
      </div>
      <PictureCaption caption={cover.caption} credit={cover.credit} />
    </figure>
  )
}
