import type { LiveUpdate } from '@/lib/content/live-update/live-update'
import type { ToBodyAttributes } from '@/lib/preview/edit-attribute'
import { LiveUpdateItem } from './live-update-item'
import styles from './live-update-list.module.css'

export type LiveUpdateListProps = {
  updates: LiveUpdate[]
  story: { href: string }
  editBody?: ToBodyAttributes | undefined
}

/** Updates of a live story in their order, each with an address of its own in the page. */
export function LiveUpdateList({ updates, story, editBody }: LiveUpdateListProps) {
  return (
    <ol className={styles.updates} data-updates="">
      {updates.map((update) => (
        <LiveUpdateItem
          key={update._id}
          update={update}
          story={story}
          edit={editBody?.(update._id, 'liveUpdate')}
        />
      ))}
    </ol>
  )
}
