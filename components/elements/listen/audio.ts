import type { Engine, EngineEvents } from './engine.ts'

/** Seconds of a step. */
const STEP = 15

/** Plays the recording that the editors uploaded. */
export class AudioEngine implements Engine {
  readonly #audio: HTMLAudioElement
  readonly #events: EngineEvents
  readonly #expected: number

  /** `expected`: seconds that the recording is said to last, until the file itself is known. */
  constructor(audio: HTMLAudioElement, expected: number, events: EngineEvents) {
    this.#audio = audio
    this.#events = events
    this.#expected = expected
    for (const type of ['play', 'pause', 'durationchange', 'seeked', 'ratechange'])
      audio.addEventListener(type, () => events.changed())
    audio.addEventListener('ended', () => events.ended())
    audio.addEventListener('error', () => events.failed('unplayable'))
  }

  get playing(): boolean {
    return !this.#audio.paused
  }

  get position(): number {
    return this.#audio.currentTime
  }

  get duration(): number {
    return Number.isFinite(this.#audio.duration) ? this.#audio.duration : this.#expected
  }

  play(): void {
    if (this.#audio.error) this.#audio.load()
    this.#audio.play().catch((reason: unknown) => {
      const name = reason instanceof DOMException ? reason.name : ''
      if (name === 'NotAllowedError') this.#events.failed('refused')
      else if (name !== 'AbortError') this.#events.failed('unplayable')
    })
  }

  pause(): void {
    this.#audio.pause()
  }

  seek(second: number): void {
    const end = this.duration || Number.MAX_VALUE
    this.#audio.currentTime = Math.min(Math.max(0, second), end)
    this.#events.changed()
  }

  skip(direction: -1 | 1): void {
    this.seek(this.position + direction * STEP)
  }

  setSpeed(speed: number): void {
    this.#audio.defaultPlaybackRate = speed
    this.#audio.playbackRate = speed
  }
}
