import { deviceStorage } from './device-storage.ts'
import { ReaderElement } from '../reader-element.ts'

/** `<display-menu>`: a button, and the panel it opens, whose radio buttons choose `theme` and `text`. */
class DisplayMenu extends ReaderElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    const panel = this.querySelector('[popover]')
    if (!button || !panel || !('popover' in button)) return
    const { signal } = this
    button.hidden = false
    this.addEventListener('change', () => this.#choose(), { signal })
    panel.addEventListener('beforetoggle', () => this.#show(), { signal })
    addEventListener('storage', () => this.#show(), { signal })
  }

  /** The head's script keeps the document as it was chosen: what stands there is what is chosen. */
  #show(): void {
    const { theme = 'system', text = 'm' } = document.documentElement.dataset
    for (const radio of this.querySelectorAll('input'))
      radio.checked = radio.value === (radio.name === 'theme' ? theme : text)
  }

  #choose(): void {
    const chosen = (name: string) =>
      this.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value
    const detail = { theme: chosen('theme'), text: chosen('text') }
    deviceStorage.write('dateline-display', detail)
    dispatchEvent(new CustomEvent('display-choice', { detail }))
  }
}

customElements.define('display-menu', DisplayMenu)
