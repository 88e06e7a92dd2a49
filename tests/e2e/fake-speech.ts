/** How the engine behaves: `late` is one whose voices arrive after a while, `silent` one that never says what it does. */
export type SpeechMode = 'fine' | 'late' | 'no-voices' | 'foreign' | 'refused' | 'silent'

/**
 * Stands in for the speech engine, which headless browsers lack; runs in the page before its scripts. `speech.said` lists
 * what was spoken, `speech.finish()` ends the utterance that is being spoken, `speech.mode` may change on the way.
 */
export function fakeSpeech(mode: SpeechMode): void {
  type Said = { text: string; rate: number; lang: string }
  class Utterance extends EventTarget {
    text: string
    lang = ''
    rate = 1
    voice: unknown = null
    onstart: ((event: Event) => void) | null = null
    onend: ((event: Event) => void) | null = null
    onerror: ((event: Event) => void) | null = null
    constructor(text: string) {
      super()
      this.text = text
    }
  }
  const toVoice = (lang: string) => ({ lang, name: lang, voiceURI: lang, default: true, localService: true })
  let current: Utterance | undefined
  const fail = (utterance: Utterance | undefined, error: string) =>
    utterance?.onerror?.(Object.assign(new Event('error'), { error }))
  class Synthesis extends EventTarget {
    voices = mode === 'late' || mode === 'no-voices' ? [] : [toVoice(mode === 'foreign' ? 'zh-CN' : 'en-US')]
    pending = false
    get speaking() {
      return current !== undefined
    }
    getVoices() {
      return this.voices
    }
    cancel() {
      sessionStorage.setItem('speech-cancelled', 'yes')
      const cut = current
      current = undefined
      setTimeout(() => fail(cut, 'canceled'))
    }
    speak(utterance: Utterance) {
      current = utterance
      sessionStorage.removeItem('speech-cancelled')
      const { text, rate, lang } = utterance
      if (speech.mode === 'silent') return
      if (speech.mode === 'refused') return void setTimeout(() => fail(utterance, 'not-allowed'))
      speech.said.push({ text, rate, lang })
      setTimeout(() => utterance.onstart?.(new Event('start')))
    }
  }
  const synthesis = new Synthesis()
  const speech = {
    mode,
    said: new Array<Said>(),
    finish: () => {
      const done = current
      current = undefined
      done?.onend?.(new Event('end'))
    },
  }
  if (mode === 'late')
    setTimeout(() => {
      synthesis.voices = [toVoice('en-GB')]
      synthesis.dispatchEvent(new Event('voiceschanged'))
    }, 700)
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
  Object.assign(window, { SpeechSynthesisUtterance: Utterance, speech })
}
