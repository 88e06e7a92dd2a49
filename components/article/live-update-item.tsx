import type { LiveUpdate } from '@/lib/content/live-update/live-update'
import { toUpdatePath } from '@/lib/content/live-update/update-path'
import { toShortDateTimeText } from '@/lib/dates'
import { env } from '@/lib/env'
import { toPlainText } from '@/lib/plain-text'
import type { ToEditAttribute } from '@/lib/preview/edit-attribute'
import { toAbsoluteUrl } from '@/lib/seo'
import { words } from '@/lib/words/words'
import { BodyText } from '../portable-text/body-text'
import { ShareCopyLink } from './share-copy-link'
import styles from './live-update-item.module.css'

export type LiveUpdateItemProps = {
  update: LiveUpdate
  story: { href: string }
  edit?: ToEditAttribute | undefined
}

/** One update of a live story: when, what, and by whom. */
export function LiveUpdateItem({ update, story, edit }: LiveUpdateItemProps) {
  const { _id, anchor, headline, publishedAt, editedAt, author, body, key, pinned } = update
  return (
    <li id={anchor} className={styles.update} data-key={key || undefined} data-edited={editedAt}>
      <p className={styles.time}>
        <a href={`#${anchor}`}>
          <time dateTime={publishedAt}>{toShortDateTimeText(publishedAt)}</time>
        </a>
        {pinned && <span className={styles.flag}>{words.live.pinned}</span>}
        {key && <span className={styles.flag}>{words.live.keyEvent}</span>}
      </p>
      <h3 className={styles.headline}>{headline}</h3>
      <BodyText value={body} fragment={`${anchor}-`} edit={edit} />
      <div className={styles.foot}>
        <a href={author.href}>{author.name}</a>
        <div className={styles.copy}>
          <ShareCopyLink url={toAbsoluteUrl(env.siteUrl, toUpdatePath(story, _id))}>
            {words.share.copy}
            <span className={styles.silent}> {words.live.linkOf(toPlainText(headline))}</span>
          </ShareCopyLink>
        </div>
      </div>
    </li>
  )
}
