/** Milliseconds that voices may take to arrive. */
const PATIENCE = 2_000

const toTag = (language: string) => language.replace('_', '-').toLowerCase()
const toPrimary = (language: string) => toTag(language).split('-')[0] ?? ''

/** The voice for a language: of its region rather than another, the reader's default rather than another, of the device rather than the network. */
export function chooseVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | undefined {
  const rank = (voice: SpeechSynthesisVoice) =>
    Number(toTag(voice.lang) === toTag(language)) * 4 + Number(voice.default) * 2 + Number(voice.localService)
  return voices
    .filter(({ lang }) => toPrimary(lang) === toPrimary(language))
    .toSorted((one, other) => rank(other) - rank(one))[0]
}

/** Resolves to a voice for the language as soon as there is one, to `undefined` when none comes. */
export function findVoice(
  synthesis: SpeechSynthesis,
  language: string,
): SpeechSynthesisVoice | Promise<SpeechSynthesisVoice | undefined> {
  const present = chooseVoice(synthesis.getVoices(), language)
  if (present) return present
  return new Promise((resolve) => {
    const look = () => chooseVoice(synthesis.getVoices(), language)
    const settle = () => {
      clearTimeout(timer)
      synthesis.removeEventListener('voiceschanged', arrive)
      resolve(look())
    }
    const arrive = () => {
      if (look()) settle()
    }
    const timer = setTimeout(settle, PATIENCE)
    synthesis.addEventListener('voiceschanged', arrive)
  })
}
