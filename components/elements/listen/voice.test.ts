import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { chooseVoice, findVoice } from './voice.ts'

afterEach(() => {
  jest.useRealTimers()
})

const toVoice = (lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice => ({
  lang,
  name: lang,
  voiceURI: lang,
  default: false,
  localService: true,
  ...more,
})

describe('chooseVoice', () => {
  it('prefers region, then the default, then a voice of the device', () => {
    const british = toVoice('en-GB', { default: true })
    const american = toVoice('en_US')
    const remote = toVoice('en-US', { localService: false })
    expect(chooseVoice([remote, british, american], 'en-US')).toBe(american)
    expect(chooseVoice([toVoice('de'), american, british], 'en')).toBe(british)
  })

  it('takes no voice of another language', () => {
    expect(chooseVoice([toVoice('zh-CN', { default: true })], 'en')).toBeUndefined()
  })
})

class Synthesis extends EventTarget {
  voices: SpeechSynthesisVoice[] = []
  getVoices() {
    return this.voices
  }
}

const find = (synthesis: Synthesis) => {
  Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: synthesis })
  return findVoice(window.speechSynthesis, 'en')
}

describe('findVoice', () => {
  it('waits for voices that arrive late', async () => {
    const synthesis = new Synthesis()
    const found = find(synthesis)
    synthesis.dispatchEvent(new Event('voiceschanged'))
    synthesis.voices = [toVoice('en-GB')]
    synthesis.dispatchEvent(new Event('voiceschanged'))
    expect(await found).toBe(synthesis.voices[0])
  })

  it('does not wait for ever', async () => {
    jest.useFakeTimers()
    const found = find(new Synthesis())
    jest.advanceTimersByTime(2_000)
    expect(await found).toBeUndefined()
  })
})
