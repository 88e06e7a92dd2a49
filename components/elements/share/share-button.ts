/** `<share-button data-url data-title>`: shows its hidden button where the device has a sheet of its own for sharing, and opens that. */
class ShareButton extends HTMLElement {
  connectedCallback(): void {
    const { url, title } = this.dataset
    const button = this.querySelector('button')
    if (!button || !('share' in navigator)) return
    button.hidden = false
    // A reader who closes the sheet again has not met a fault.
    button.addEventListener('click', () => void navigator.share({ url, title }).catch(() => undefined))
  }
}

customElements.define('share-button', ShareButton)
