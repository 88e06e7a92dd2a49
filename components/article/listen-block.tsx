import type { Article } from '@/lib/content/article/query'
import { env } from '@/lib/env'
import { toImageUrl } from '@/lib/image-url'
import { toPlainText } from '@/lib/plain-text'
import { toNumberText } from '@/lib/words/numbers'
import { words } from '@/lib/words/words'
import { Enhanced } from '../ui/enhanced'
import { listenIcons } from './listen-icons'
import styles from './listen-block.module.css'

/** Speeds on offer; stories are heard at the usual pace at first. */
const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2]

/** Words that a voice says each minute at its usual pace. */
const WORDS_PER_MINUTE = 160

/** Pixels of the picture on a lock screen. */
const ARTWORK_WIDTH = 512

const speedFormat = new Intl.NumberFormat(env.locale.tag, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 2,
})

const toSpeedText = (speed: number) => words.listen.factor(speedFormat.format(speed))

export type ListenBlockProps = {
  article: Pick<Article, 'title' | 'kind' | 'authors' | 'cover' | 'audio' | 'wordCount'>
  siteName: string
}

function toMinutesText({ audio, wordCount }: ListenBlockProps['article']): string {
  const minutes = audio?.duration ? audio.duration / 60 : wordCount / WORDS_PER_MINUTE
  return words.listen.minutes(toNumberText(Math.max(1, Math.round(minutes))))
}

/** What the element says and tells the device, since it has no words of its own. */
function toData({ article, siteName }: ListenBlockProps): Record<`data-${string}`, string> {
  const { title, authors, cover, audio } = article
  const { play, pause, left, progress, faults } = words.listen
  return {
    'data-title': toPlainText(title),
    'data-artist': toPlainText(authors.map(({ name }) => name).join(words.story.between)),
    'data-album': toPlainText(siteName),
    'data-artwork': toImageUrl(cover, { width: ARTWORK_WIDTH, aspect: 1 }),
    'data-play': play,
    'data-pause': pause,
    'data-left': left('{time}'),
    'data-progress': progress('{at}', '{of}'),
    'data-fault-no-voice': faults.noVoice,
    'data-fault-refused': faults.refused,
    'data-fault-silent': faults.silent,
    'data-fault-interrupted': faults.interrupted,
    'data-fault-unplayable': faults.unplayable,
    'data-fault-unreachable': faults.unreachable,
    ...(audio?.duration && { 'data-duration': String(audio.duration) }),
  }
}

function SpeedChoice() {
  return (
    <span className={styles.speed}>
      <span data-part="speed" aria-hidden="true">
        {toSpeedText(1)}
      </span>
      <select data-action="speed" aria-label={words.listen.speed} defaultValue="1">
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>
            {toSpeedText(speed)}
          </option>
        ))}
      </select>
    </span>
  )
}

/**
 * Has a story heard: the editors' recording, or else the voice of the reader's browser. A live story changes while one
 * listens: it is only heard where there is a recording.
 */
export function ListenBlock({ article, siteName }: ListenBlockProps) {
  if (!article.audio && (article.kind === 'live' || article.wordCount === 0)) return null
  const kind = article.audio ? 'audio' : 'speech'
  const { Play, Pause } = listenIcons
  const { Back, On } = listenIcons[kind]
  return (
    <section className={styles.listen} aria-label={words.listen.region} data-kind={kind}>
      <Enhanced element="listen-player" data={toData({ article, siteName })} className={styles.player}>
        <div className={styles.controls} data-part="controls" hidden>
          <button type="button" data-action="toggle" className={styles.play} aria-label={words.listen.play}>
            <Play />
            <Pause />
          </button>
          <div className={styles.track}>
            <p className={styles.label}>
              <span>{words.listen.label}</span>
              <span data-part="left" className={styles.left}>
                {toMinutesText(article)}
              </span>
            </p>
            <input
              type="range"
              data-action="seek"
              min={0}
              max={100}
              step="any"
              defaultValue={0}
              aria-label={words.listen.position}
            />
            <p role="status" dir="auto" className={styles.status} />
          </div>
          <button type="button" data-action="back" aria-label={words.listen.stepBack[kind]}>
            <Back />
          </button>
          <button type="button" data-action="forward" aria-label={words.listen.stepOn[kind]}>
            <On />
          </button>
          <SpeedChoice />
        </div>
        {article.audio && (
          <audio controls preload="none" src={article.audio.url}>
            <a href={article.audio.url}>{words.listen.recording}</a>
          </audio>
        )}
      </Enhanced>
    </section>
  )
}
