/** `<click-to-load data-src data-title>`: its button loads the frame of a third party in place. */
class ClickToLoad extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button || !this.dataset.src) return
    button.hidden = false
    button.addEventListener('click', () => this.#load(this.dataset.src ?? ''))
  }

  #load(src: string): void {
    const frame = document.createElement('iframe')
    frame.src = src
    frame.title = this.dataset.title ?? ''
    frame.allow = 'fullscreen; picture-in-picture; encrypted-media'
    frame.referrerPolicy = 'strict-origin-when-cross-origin'
    this.replaceChildren(frame)
    frame.focus()
  }
}

customElements.define('click-to-load', ClickToLoad)
