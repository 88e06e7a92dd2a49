/** Milliseconds between two announcements. */
const PAUSE = 30_000

/** Speaks through a status line: at once, then no more often than every half a minute, the last word counting. */
export class LiveVoice {
  readonly #line: Element | null
  #last = -PAUSE
  #timer = 0

  constructor(line: Element | null) {
    this.#line = line
  }

  say(text: string): void {
    clearTimeout(this.#timer)
    const wait = this.#last + PAUSE - performance.now()
    if (wait > 0) this.#timer = window.setTimeout(() => this.say(text), wait)
    else this.#speak(text)
  }

  hush(): void {
    clearTimeout(this.#timer)
    if (this.#line) this.#line.textContent = ''
  }

  #speak(text: string): void {
    this.#last = performance.now()
    if (this.#line) this.#line.textContent = text
  }
}
