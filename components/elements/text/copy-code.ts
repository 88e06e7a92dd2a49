/** Milliseconds that a confirmation stays. */
const STAY = 4000

/** `<copy-code data-copied data-failed>` in a figure of code: shows its hidden button, which copies the code. */
class CopyCode extends HTMLElement {
  #timer = 0

  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button || !navigator.clipboard) return
    button.hidden = false
    button.addEventListener('click', () => void this.#copy())
  }

  async #copy(): Promise<void> {
    const code = this.closest('figure')?.querySelector('code')?.textContent ?? ''
    const { copied = '', failed = '' } = this.dataset
    this.#say(
      await navigator.clipboard.writeText(code).then(
        () => copied,
        () => failed,
      ),
    )
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#say(''), STAY)
  }

  #say(text: string): void {
    const status = this.querySelector('[role="status"]')
    if (status) status.textContent = text
  }
}

customElements.define('copy-code', CopyCode)
