import type { Engine, EngineEvents, Fault } from './engine.ts'
import { findSentence, findUtterance, toDuration, type Utterance } from './timeline.ts'
import { findVoice } from './voice.ts'

/** Milliseconds after which an engine that has not begun to speak is taken for silent. */
const START_PATIENCE = 5_000

/** Milliseconds that an engine needs between stopping and speaking again. */
const BREATH = 60

/** Seconds into a sentence after which "back" means its own beginning. */
const INTO_SENTENCE = 2

const faults: Partial<Record<SpeechSynthesisErrorCode, Fault>> = {
  'not-allowed': 'refused',
  interrupted: 'interrupted',
  canceled: 'interrupted',
  'voice-unavailable': 'no-voice',
  'language-unavailable': 'no-voice',
}

type Options<Block> = {
  timeline: readonly Utterance<Block>[]
  /** BCP 47. */
  language: string
  events: EngineEvents
  /** `led`: the reader chose this place, it did not just come next. */
  onSpeak: (utterance: Utterance<Block>, led: boolean) => void
}

/** Has the browser's voice read the story, one short utterance after the other. */
export class SpeechEngine<Block> implements Engine {
  readonly duration: number
  readonly #options: Options<Block>
  #voice: SpeechSynthesisVoice | undefined
  #speed = 1
  #index = 0
  /** The utterance being spoken: kept, since browsers forget the events of one that nobody holds. */
  #said: SpeechSynthesisUtterance | undefined
  #saidSince: number | undefined
  #wanted = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: Options<Block>) {
    this.#options = options
    this.duration = toDuration(options.timeline)
  }

  get playing(): boolean {
    return this.#wanted
  }

  get position(): number {
    const utterance = this.#options.timeline[this.#index]
    if (!utterance) return this.duration
    return utterance.begins + Math.min(this.#elapsed(), utterance.lasts)
  }

  #elapsed(): number {
    if (this.#saidSince === undefined) return 0
    return ((performance.now() - this.#saidSince) / 1000) * this.#speed
  }

  play(): void {
    if (this.#index >= this.#options.timeline.length) this.#index = 0
    this.#wanted = true
    this.#options.events.changed()
    if (!('speechSynthesis' in window) || this.duration === 0) return this.#fail('no-voice')
    const found = findVoice(speechSynthesis, this.#options.language)
    // No waiting where none is needed: some browsers only speak within the reader's own click.
    if (found instanceof Promise) void found.then((voice) => this.#begin(voice))
    else this.#begin(found)
  }

  #begin(voice: SpeechSynthesisVoice | undefined): void {
    if (!this.#wanted) return
    this.#voice = voice
    if (voice) this.#speak(true)
    else this.#fail('no-voice')
  }

  pause(): void {
    this.#wanted = false
    this.#hush()
    this.#options.events.changed()
  }

  seek(second: number): void {
    const found = findUtterance(this.#options.timeline, second)
    const isStepOn = found === this.#index && second > this.position
    this.#goTo(isStepOn ? found + 1 : found)
  }

  skip(direction: -1 | 1): void {
    const { timeline } = this.#options
    const own = findSentence(timeline, this.#index, 0)
    const isInto = this.position - (timeline[own]?.begins ?? 0) > INTO_SENTENCE
    const back = isInto ? 0 : -1
    this.#goTo(findSentence(timeline, this.#index, direction === 1 ? 1 : back))
  }

  setSpeed(speed: number): void {
    this.#speed = speed
    if (this.#said) this.#speak(false)
  }

  #goTo(index: number): void {
    this.#hush()
    this.#index = index
    if (this.#wanted && this.#voice) this.#speak(true)
    this.#options.events.changed()
  }

  #hush(): void {
    clearTimeout(this.#timer)
    this.#said = undefined
    this.#saidSince = undefined
    if ('speechSynthesis' in window) speechSynthesis.cancel()
  }

  #speak(led: boolean): void {
    const utterance = this.#options.timeline[this.#index]
    if (!utterance) return this.#end()
    const wasBusy = speechSynthesis.speaking || speechSynthesis.pending
    this.#hush()
    this.#options.onSpeak(utterance, led)
    if (wasBusy) this.#timer = setTimeout(() => this.#utter(utterance), BREATH)
    else this.#utter(utterance)
  }

  #utter({ text, lasts }: Utterance<Block>): void {
    const said = new SpeechSynthesisUtterance(text)
    said.lang = this.#voice?.lang ?? this.#options.language
    said.voice = this.#voice ?? null
    said.rate = this.#speed
    const whileCurrent = (act: () => void) => () => {
      if (this.#said === said) act()
    }
    said.onstart = whileCurrent(() => this.#started(lasts))
    said.onend = whileCurrent(() => this.#next())
    said.onerror = ({ error }) => whileCurrent(() => this.#fail(faults[error] ?? 'silent'))()
    this.#said = said
    this.#timer = setTimeout(() => this.#fail('silent'), START_PATIENCE)
    speechSynthesis.speak(said)
  }

  #started(lasts: number): void {
    clearTimeout(this.#timer)
    this.#saidSince = performance.now()
    // An engine that stops in the middle of an utterance says nothing of it.
    this.#timer = setTimeout(() => this.#next(), ((lasts * 3) / this.#speed + 5) * 1000)
  }

  #next(): void {
    this.#index += 1
    this.#speak(false)
  }

  #end(): void {
    this.#wanted = false
    this.#hush()
    this.#options.events.ended()
  }

  #fail(fault: Fault): void {
    this.#wanted = false
    this.#hush()
    this.#options.events.failed(fault)
  }
}
