const isPlainClick = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey

/** `<light-box>` around pictures that are links to themselves, and a dialog: there they are shown instead of loading as pages. */
class LightBox extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#open)
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#open)
  }

  #open = async (event: MouseEvent): Promise<void> => {
    const target = event.target instanceof Element ? event.target : null
    const opened = target?.closest<HTMLAnchorElement>('a[data-picture]')
    const dialog = this.querySelector('dialog')
    if (!opened || !dialog || event.defaultPrevented || !isPlainClick(event)) return
    event.preventDefault()
    const pictures = [...this.querySelectorAll<HTMLAnchorElement>('a[data-picture]')]
    const viewer = await import('./picture-viewer.ts').catch(() => null)
    if (viewer) viewer.showPictures(dialog, pictures, opened)
    else location.assign(opened.href)
  }
}

customElements.define('light-box', LightBox)
