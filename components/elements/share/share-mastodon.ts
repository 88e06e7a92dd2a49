import { toServer } from './share-server.ts'

const key = 'dateline:mastodon-server'

/** Storage may be denied or full: then the reader is asked again. */
function getServer(): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function keepServer(server: string): void {
  try {
    localStorage.setItem(key, server)
  } catch {
    // Asked again next time.
  }
}

/** `<share-mastodon data-text data-wrong>`: its dialog asks for the reader's server, remembers it, and goes there with the text. */
class ShareMastodon extends HTMLElement {
  connectedCallback(): void {
    const [button, dialog, input] = ['button', 'dialog', 'input'].map((tag) => this.querySelector(tag))
    if (!(button instanceof HTMLButtonElement) || !(dialog instanceof HTMLDialogElement)) return
    if (!(input instanceof HTMLInputElement)) return
    button.hidden = false
    button.addEventListener('click', () => {
      input.value = getServer()
      dialog.showModal()
    })
    input.addEventListener('input', () => input.setCustomValidity(''))
    dialog.addEventListener('submit', (event) => this.#submit(event, input))
  }

  #submit(event: SubmitEvent, input: HTMLInputElement): void {
    if (event.submitter instanceof HTMLButtonElement && event.submitter.value === 'cancel') return
    const server = toServer(input.value)
    if (server) return this.#go(server)
    event.preventDefault()
    input.setCustomValidity(this.dataset.wrong ?? '')
    input.reportValidity()
  }

  #go(server: string): void {
    keepServer(server)
    const text = encodeURIComponent(this.dataset.text ?? '')
    window.open(`https://${server}/share?text=${text}`, '_blank', 'noopener')
  }
}

customElements.define('share-mastodon', ShareMastodon)
