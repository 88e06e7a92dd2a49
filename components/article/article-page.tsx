import type { Article } from '@/lib/content/article/query'
import type { SiteSettings } from '@/lib/content/settings/query'
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
  /** Absolute address of the story. */
  url: string
  breadcrumbs: { href: string; label: string }[]
}

/** A story as readers see it. */
export function ArticlePage({ article, settings, url, breadcrumbs }: ArticlePageProps) {
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
          />
          <LiveUpdates updates={updates} total={updateCount} />
          <Corrections corrections={corrections} />
          <TopicLinks label="Topics" links={tags} />
          <ShareBlock title={settings.shareTitle} text={settings.shareText} story={{ title, url }} />
          {authors.map((author) => (
            <AuthorBox key={author._id} author={author} />
          ))}
        </div>
      </article>
      <RelatedStories title={settings.moreTitle} text={settings.moreText} stories={related} />
    </>
  )
}
