import type { Home } from '@/lib/content/home/query'
import { words } from '@/lib/words/words'
import { ShelfList } from '../device/shelf-list'
import { StoryCard } from '../listing/story-card'
import { StoryList } from '../listing/story-list'
import { Latest } from './latest'
import { LiveStrip } from './live-strip'
import { SectionRail } from './section-rail'
import styles from './home-page.module.css'

/** Stories of the latest that stand under the lead. */
const SECOND = 2

export type HomePageProps = { home: Home; name: string }

/** The front page: a running story, the lead, the latest, then every section. */
export function HomePage({ home: { lead, latest, live, rails }, name }: HomePageProps) {
  return (
    <>
      <h1 className={styles.name}>{name}</h1>
      {live && <LiveStrip live={live} />}
      <div className={styles.top}>
        <div className={styles.lead}>
          {lead ? (
            <StoryCard story={lead} size="lead" level={2} priority />
          ) : (
            <p className={styles.empty}>{words.site.noStoryYet}</p>
          )}
          <StoryList stories={latest.slice(0, SECOND)} level={2} />
        </div>
        {latest.length > SECOND && <Latest stories={latest.slice(SECOND)} />}
      </div>
      <div className={styles.begun}>
        <ShelfList shelf="begun" title={words.device.continueReading} limit={3} />
      </div>
      <div>
        {rails.map((rail) => (
          <SectionRail key={rail._id} rail={rail} />
        ))}
      </div>
    </>
  )
}
