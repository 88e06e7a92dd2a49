import { AudioEngine } from './audio.ts'
import { toClock } from './clock.ts'
import type { Engine, EngineEvents, Fault } from './engine.ts'
import { ReadingMark } from './highlight.ts'
import { getPlace, keepPlace } from './memory.ts'
import { Session } from './session.ts'
import { SpeechEngine } from './speech.ts'
import { readText } from './text.ts'
import { toTimeline } from './timeline.ts'

/** Milliseconds between two looks at the clock, and the number of looks between two notes of the place. */
const TICK = 250
const TICKS_PER_NOTE = 20

const fill = (pattern = '', values: Record<string, string>) =>
  pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

function createEngine(host: HTMLElement, mark: ReadingMark, events: EngineEvents): Engine {
  const audio = host.querySelector('audio')
  if (audio) return new AudioEngine(audio, Number(host.dataset.duration ?? 0), events)
  const language = host.closest('[lang]')?.getAttribute('lang') ?? ''
  const text = document.querySelector('[data-read-aloud]')
  const timeline = toTimeline(text ? readText(text, language) : [])
  return new SpeechEngine({
    timeline,
    language,
    events,
    onSpeak: (utterance, led) => mark.show(utterance, led),
  })
}

/** Makes the controls in a `<listen-player>` play the story. */
export class Player {
  readonly #host: HTMLElement
  readonly #engine: Engine
  readonly #session: Session
  readonly #mark = new ReadingMark()
  readonly #story = location.pathname
  #speed: number
  #timer: ReturnType<typeof setInterval> | undefined
  #ticks = 0
  #wasUsed = false

  constructor(host: HTMLElement, speed: number) {
    this.#host = host
    this.#speed = speed
    this.#engine = createEngine(host, this.#mark, {
      changed: () => this.#show(),
      ended: () => this.#end(),
      failed: (fault) => this.#fail(fault),
    })
    const { title = '', artist = '', album = '', artwork = '' } = host.dataset
    this.#session = new Session({ title, artist, album, artwork }, (action, second) =>
      this.act(action, second),
    )
    this.#engine.setSpeed(speed)
    const place = getPlace(this.#story)
    if (place) this.#engine.seek(place)
    addEventListener('pagehide', this.stop)
  }

  /** What a control or the device asks for; `value` is a second to seek or a speed. */
  act(action: string, value = 0): void {
    const { playing } = this.#engine
    this.#wasUsed = true
    if (action === 'play' || (action === 'toggle' && !playing)) this.#play()
    else if (action === 'pause' || action === 'toggle') this.#engine.pause()
    else if (action === 'back') this.#engine.skip(-1)
    else if (action === 'forward') this.#engine.skip(1)
    else if (action === 'seek') this.#engine.seek(value)
    else if (action === 'speed') this.#setSpeed(value)
    this.#show()
  }

  /** Falls silent, as when the reader leaves the page. */
  readonly stop = (): void => {
    if (!this.#engine.playing) return
    this.#engine.pause()
    this.#show()
  }

  #play(): void {
    this.#say('')
    this.#engine.play()
  }

  #setSpeed(speed: number): void {
    this.#speed = speed
    this.#engine.setSpeed(speed)
  }

  #end(): void {
    this.#mark.clear()
    this.#engine.seek(0)
    this.#show()
    keepPlace(this.#story, 0)
  }

  #fail(fault: Fault): void {
    this.#show()
    this.#say(this.#host.getAttribute(`data-fault-${fault}`) ?? '')
  }

  #say(text: string): void {
    const status = this.#host.querySelector('[role="status"]')
    if (status) status.textContent = text
  }

  #show(): void {
    const { playing, position } = this.#engine
    const button = this.#host.querySelector('[data-action="toggle"]')
    const { play = '', pause = '' } = this.#host.dataset
    button?.setAttribute('aria-label', playing ? pause : play)
    const isLeftInside = this.#wasUsed && position > 0
    this.#host.dataset.state = playing ? 'playing' : isLeftInside ? 'paused' : 'idle'
    this.#watch(playing)
    this.#showTime()
    this.#session.show(this.#engine, this.#speed)
  }

  #watch(playing: boolean): void {
    if (playing === (this.#timer !== undefined)) return
    clearInterval(this.#timer)
    this.#timer = playing ? setInterval(() => this.#tick(), TICK) : undefined
    if (!playing) this.#note()
  }

  #tick(): void {
    this.#ticks += 1
    this.#showTime()
    if (this.#ticks % TICKS_PER_NOTE === 0) this.#note()
  }

  #note(): void {
    keepPlace(this.#story, this.#engine.position)
  }

  #showTime(): void {
    const { position, duration } = this.#engine
    const slider = this.#host.querySelector('input')
    if (!slider || duration === 0) return
    slider.max = String(duration)
    // Not out of the hand that is dragging it.
    if (!slider.matches(':active')) slider.value = String(position)
    const clock = { at: toClock(position), of: toClock(duration) }
    slider.setAttribute('aria-valuetext', fill(this.#host.dataset.progress, clock))
    const left = this.#host.querySelector('[data-part="left"]')
    const time = toClock((duration - position) / this.#speed)
    if (left) left.textContent = fill(this.#host.dataset.left, { time })
  }
}
