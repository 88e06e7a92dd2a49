/** `<copy-link data-url>`: shows its hidden button and copies the address when it is pressed. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button || !navigator.clipboard) return
    button.hidden = false
    button.addEventListener('click', () => void this.#copy())
  }

  async #copy(): Promise<void> {
    const status = this.querySelector('[role="status"]')
    const said = await navigator.clipboard.writeText(this.dataset.url ?? location.href).then(
      () => 'Link copied',
      () => 'Copying failed: copy the address from the address bar',
    )
    if (status) status.textContent = said
  }
}

customElements.define('copy-link', CopyLink)
