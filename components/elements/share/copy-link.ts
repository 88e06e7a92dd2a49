/** `<copy-link data-url data-copied data-not-copied>`: shows its hidden button, copies the address when it is pressed and says so. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button || !navigator.clipboard) return
    button.hidden = false
    button.addEventListener('click', () => void this.#copy())
  }

  async #copy(): Promise<void> {
    const status = this.querySelector('[role="status"]')
    const { copied, notCopied } = this.dataset
    const said = await navigator.clipboard.writeText(this.dataset.url ?? location.href).then(
      () => copied,
      () => notCopied,
    )
    if (status) status.textContent = said ?? ''
  }
}

customElements.define('copy-link', CopyLink)
