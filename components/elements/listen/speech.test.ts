import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { EngineEvents } from './engine.ts'
import { toSentences } from './sentences.ts'
import { SpeechEngine } from './speech.ts'
import { toTimeline } from './timeline.ts'

type Handler = ((event: object) => void) | null

class Utterance {
  text: string
  lang = ''
  rate = 1
  voice: unknown = null
  onstart: Handler = null
  onend: Handler = null
  onerror: Handler = null
  constructor(text: string) {
    this.text = text
  }
}

const spoken: Utterance[] = []
const synthesis = Object.assign(new EventTarget(), {
  speaking: false,
  pending: false,
  getVoices: () => [{ lang: 'en-US', default: true, localService: true }],
  cancel: jest.fn(),
  speak: (utterance: Utterance) => void spoken.push(utterance),
})

const long = 'Three is rather a long sentence, all in all.'
const texts = ['One here. Two here.', long]
const timeline = toTimeline(texts.map((text, block) => ({ block, text, sentences: toSentences(text, 'en') })))
const events = { changed: jest.fn(), ended: jest.fn(), failed: jest.fn() } satisfies EngineEvents
const onSpeak = jest.fn()

const last = () => spoken.at(-1)
const start = () => last()?.onstart?.({})
const end = () => last()?.onend?.({})

function play(): SpeechEngine<number> {
  const engine = new SpeechEngine({ timeline, language: 'en', events, onSpeak })
  engine.play()
  start()
  return engine
}

beforeEach(() => {
  jest.useFakeTimers()
  Object.assign(window, { speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance })
})

afterEach(() => {
  jest.clearAllTimers()
  jest.useRealTimers()
  jest.clearAllMocks()
  spoken.length = 0
})

describe('SpeechEngine', () => {
  it('says one utterance after the other, to the end', () => {
    const engine = play()
    for (const text of ['One here.', 'Two here.', long]) {
      expect(last()?.text).toBe(text)
      start()
      end()
    }
    expect(events.ended).toHaveBeenCalledTimes(1)
    expect(engine.playing).toBe(false)
    expect(engine.position).toBe(engine.duration)
    expect(onSpeak.mock.calls.map(([, led]) => led)).toEqual([true, false, false])
  })

  it('moves on in time while it speaks, but not past the utterance', () => {
    const engine = play()
    jest.advanceTimersByTime(500)
    expect(engine.position).toBeCloseTo(0.5, 1)
    jest.advanceTimersByTime(3_000)
    expect(engine.position).toBeCloseTo(timeline[1]?.begins ?? 0)
  })

  it('says the sentence from its beginning after a pause', () => {
    const engine = play()
    end()
    engine.pause()
    expect(synthesis.cancel).toHaveBeenCalled()
    expect(engine.playing).toBe(false)
    engine.play()
    expect(spoken.map(({ text }) => text)).toEqual(['One here.', 'Two here.', 'Two here.'])
  })

  it('heeds nothing that an utterance says after its time', () => {
    const engine = play()
    const [first] = spoken
    engine.skip(1)
    first?.onend?.({})
    first?.onerror?.({ error: 'canceled' })
    expect(spoken.map(({ text }) => text)).toEqual(['One here.', 'Two here.'])
    expect(events.failed).not.toHaveBeenCalled()
  })

  it('goes back to the beginning of the sentence first, then to the one before', () => {
    const engine = play()
    end()
    start()
    engine.skip(-1)
    expect(last()?.text).toBe('One here.')
    engine.skip(1)
    engine.skip(1)
    start()
    jest.advanceTimersByTime(2_500)
    engine.skip(-1)
    expect(last()?.text).toBe(long)
    engine.skip(-1)
    expect(last()?.text).toBe('Two here.')
  })

  it('steps on, however small the step', () => {
    const engine = play()
    engine.seek(engine.position + 0.1)
    expect(last()?.text).toBe('Two here.')
    engine.seek(10_000)
    expect(last()?.text).toBe(long)
    engine.seek(0)
    expect(last()?.text).toBe('One here.')
  })

  it('begins the utterance anew at another speed', () => {
    const engine = play()
    engine.setSpeed(1.5)
    expect(last()).toMatchObject({ text: 'One here.', rate: 1.5 })
    expect(onSpeak).toHaveBeenLastCalledWith(timeline[0], false)
  })

  it('takes an engine that never begins for silent', () => {
    const engine = new SpeechEngine({ timeline, language: 'en', events, onSpeak })
    engine.play()
    jest.advanceTimersByTime(5_000)
    expect(events.failed).toHaveBeenCalledWith('silent')
    expect(engine.playing).toBe(false)
  })

  it('goes on when an engine forgets to say that it has ended', () => {
    play()
    jest.advanceTimersByTime(15_000)
    expect(spoken.map(({ text }) => text)).toEqual(['One here.', 'Two here.'])
  })

  it.each([
    ['not-allowed', 'refused'],
    ['interrupted', 'interrupted'],
    ['canceled', 'interrupted'],
    ['language-unavailable', 'no-voice'],
    ['synthesis-failed', 'silent'],
  ])('takes %s for %s', (error, fault) => {
    const engine = play()
    last()?.onerror?.({ error })
    expect(events.failed).toHaveBeenCalledWith(fault)
    expect(engine.playing).toBe(false)
    engine.play()
    expect(last()?.text).toBe('One here.')
    expect(spoken).toHaveLength(2)
  })

  it('has nothing to read in an empty story', () => {
    new SpeechEngine({ timeline: [], language: 'en', events, onSpeak }).play()
    expect(events.failed).toHaveBeenCalledWith('no-voice')
  })
})
