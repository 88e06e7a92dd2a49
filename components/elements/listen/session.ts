import type { Engine } from './engine.ts'

/** What a lock screen shows of a story. */
export type SessionFacts = { title: string; artist: string; album: string; artwork: string }

type Act = (action: 'play' | 'pause' | 'back' | 'forward' | 'seek', second?: number) => void

/** The keys and the lock screen of the device, where there are any. */
export class Session {
  readonly #facts: SessionFacts
  readonly #act: Act
  #isOpen = false

  constructor(facts: SessionFacts, act: Act) {
    this.#facts = facts
    this.#act = act
  }

  /** Tells the device what is heard, at which speed. */
  show({ playing, position, duration }: Engine, speed: number): void {
    if (!('mediaSession' in navigator) || (!playing && !this.#isOpen)) return
    if (!this.#isOpen) this.#open(navigator.mediaSession)
    navigator.mediaSession.playbackState = playing ? 'playing' : 'paused'
    if (duration > 0)
      navigator.mediaSession.setPositionState({
        duration,
        position: Math.min(position, duration),
        playbackRate: speed,
      })
  }

  #open(session: MediaSession): void {
    this.#isOpen = true
    const { artwork, ...texts } = this.#facts
    session.metadata = new MediaMetadata({ ...texts, artwork: artwork ? [{ src: artwork }] : [] })
    this.#handle(session, 'play', () => this.#act('play'))
    this.#handle(session, 'pause', () => this.#act('pause'))
    this.#handle(session, 'stop', () => this.#act('pause'))
    this.#handle(session, 'seekbackward', () => this.#act('back'))
    this.#handle(session, 'seekforward', () => this.#act('forward'))
    this.#handle(session, 'seekto', ({ seekTime }) => this.#act('seek', seekTime ?? 0))
  }

  /** Browsers throw on actions that they do not know. */
  #handle(session: MediaSession, action: MediaSessionAction, handler: MediaSessionActionHandler): void {
    try {
      session.setActionHandler(action, handler)
    } catch {
      // The others still work.
    }
  }
}
