import './text/click-to-load.ts'
import './text/copy-code.ts'
import './share/copy-link.ts'
import './text/light-box.ts'
import './listen/listen-player.ts'
import './share/share-button.ts'
import './share/share-mastodon.ts'
import './device/display-menu.ts'
import './device/offline-copy.ts'
import './device/reading-place.ts'
import './device/save-story.ts'
import './text/story-contents.ts'

/** Elements that few pages have, or few readers touch: each is fetched where it stands. */
const rare: Record<string, () => Promise<unknown>> = {
  'live-updates': () => import('./live/live-updates.ts'),
  'search-box': () => import('./search/search-box.ts'),
  'shelf-list': () => import('./device/shelf-list.ts'),
}

const loadRare = () => {
  for (const [tag, load] of Object.entries(rare)) if (document.querySelector(tag)) void load()
}

loadRare()
document.addEventListener('reader-content', loadRare)
