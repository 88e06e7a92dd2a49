import type { Article } from '@/lib/content/article/query'
import type { SiteSettings } from '@/lib/content/settings/query'
import type { ToBodyAttributes } from '@/lib/preview/edit-attribute'
import { AuthorBox } from '../author/author-box'
import { TopicLinks } from '../listing/topic-links'
import { BodyText } from '../portable-text/body-text'
import { Breadcrumbs } from '../ui/breadcrumbs'
import { ArticleCover } from './article-cover'
import { ArticleHeader } from './article-header'
import { ArticleMeta } from './article-meta'
import { Corrections } from './corrections'
import { Dateline } from './dateline'
import { LiveUpdates } from './live-updates'
import { RelatedStories } from './related-stories'
import { ShareBlock } from './share-block'
import styles from './article-page.module.css'

export type ArticlePageProps = {
  article: Article
  settings: Pick<SiteSettings, 'name' | 'shareTitle' | 'shareText' | 'moreTitle' | 'moreText'>
  /** Absolute address of the story; null for one that is not to be passed on. */
  url: string | null
  breadcrumbs: { href: string; label: string }[]
  /** Names the fields that blocks of a body show, in previews. */
  editBody?: ToBodyAttributes | undefined
}

/** A story as readers see it. */
export function ArticlePage({ article, settings, url, breadcrumbs, editBody }: ArticlePageProps) {
  const { dateline, body, corrections, tags, authors, updates, updateCount, related, title } = article
  return (
    <>
      <Breadcrumbs trail={breadcrumbs} />
      <article className={styles.article}>
        <ArticleHeader article={article} />
        <div className={styles.meta}>
          <ArticleMeta article={article} />
        </div>
        <div className={styles.cover}>
          <ArticleCover article={article} />
        </div>
        <div className={styles.text}>
          <BodyText
            value={body}
            opening={dateline ? <Dateline place={dateline} siteName={settings.name} /> : undefined}
            edit={editBody?.(article._id, 'article')}
          />
          <LiveUpdates updates={updates} total={updateCount} editBody={editBody} />
          <Corrections corrections={corrections} />
          <TopicLinks label="Topics" links={tags} />
          {url !== null && (
            <ShareBlock title={settings.shareTitle} text={settings.shareText} story={{ title, url }} />
          )}
          {authors.map((author) => (
            <AuthorBox key={author._id} author={author} />
          ))}
        </div>
      </article>
      <RelatedStories title={settings.moreTitle} text={settings.moreText} stories={related} />
    </>
  )
}
