import type { Article } from '@/lib/content/article/query'
import type { Onward } from '@/lib/content/onward/onward'
import type { SiteSettings } from '@/lib/content/settings/query'
import type { ToBodyAttributes } from '@/lib/preview/edit-attribute'
import { toOutline } from '@/lib/outline'
import { words } from '@/lib/words/words'
import { AuthorBox } from '../author/author-box'
import { ReadingPlace } from '../device/reading-place'
import { SaveStory } from '../device/save-story'
import { TopicLinks } from '../listing/topic-links'
import { BodyText } from '../portable-text/body-text'
import { Breadcrumbs } from '../ui/breadcrumbs'
import { ArticleCover } from './article-cover'
import { ArticleHeader } from './article-header'
import { ArticleMeta } from './article-meta'
import { Contents } from './contents'
import { Corrections } from './corrections'
import { Dateline } from './dateline'
import { ListenBlock } from './listen-block'
import { ListenStory } from './listen-story'
import { LiveUpdates } from './live-updates'
import { Neighbours } from './neighbours'
import { SectionStories } from './section-stories'
import { RelatedStories } from './related-stories'
import { ShareBlock } from './share-block'
import styles from './article-page.module.css'

export type ArticlePageProps = {
  article: Article
  settings: Pick<SiteSettings, 'name' | 'shareTitle' | 'shareText' | 'moreTitle' | 'moreText'>
  /** Absolute address of the story; null for one that is not to be passed on. */
  url: string | null
  breadcrumbs: { href: string; label: string }[]
  /** Where to read on. */
  onward: Onward
  /** Whether open pages of a live story fetch new updates. */
  follow?: boolean
  /** Names the fields that blocks of a body show, in previews. */
  editBody?: ToBodyAttributes | undefined
}

/** A story as readers see it. */
export function ArticlePage(props: ArticlePageProps) {
  const { article, settings, url, breadcrumbs, onward, follow = false, editBody } = props
  const { dateline, body, corrections, tags, authors, section, title } = article
  const text = (
    <BodyText
      value={body}
      opening={dateline ? <Dateline place={dateline} siteName={settings.name} /> : undefined}
      edit={editBody?.(article._id, 'article')}
    />
  )
  return (
    <>
      <Breadcrumbs trail={breadcrumbs} />
      <article className={styles.article} data-address={url ?? undefined}>
        <ArticleHeader article={article} />
        <div className={styles.meta}>
          <ArticleMeta article={article} />
          {url !== null && <SaveStory story={article} />}
        </div>
        <div className={styles.cover}>
          <ArticleCover article={article} />
        </div>
        <Contents headings={toOutline(body)} />
        <div className={styles.text}>
          <ListenBlock article={article} siteName={settings.name} />
          <ListenStory>
            {url === null ? text : <ReadingPlace story={article}>{text}</ReadingPlace>}
          </ListenStory>
          <LiveUpdates article={article} follow={follow} editBody={editBody} />
          <Corrections corrections={corrections} />
          <TopicLinks label={words.story.topics} links={tags} />
          {url !== null && (
            <ShareBlock title={settings.shareTitle} text={settings.shareText} story={{ title, url }} />
          )}
          {authors.map((author) => (
            <AuthorBox key={author._id} author={author} />
          ))}
        </div>
      </article>
      <Neighbours newer={onward.newer} older={onward.older} section={section.title} />
      <RelatedStories title={settings.moreTitle} text={settings.moreText} stories={onward.related} />
      <SectionStories section={section} stories={onward.inSection} />
    </>
  )
}
