import { getSuggestions, type Suggestion } from './suggestions.ts'

/** Milliseconds without a key after which suggestions are asked for. */
const PAUSE = 150

/**
 * `<search-box data-suggested data-none>` around an input, a list and a status: suggests while one types, as an editable
 * combobox with a list. The first two are what is said of the suggestions, with `{count}` for how many.
 */
class SearchBox extends HTMLElement {
  #input: HTMLInputElement | null = null
  #list: HTMLElement | null = null
  #timer = 0
  #asked: AbortController | undefined

  connectedCallback(): void {
    const input = this.querySelector('input')
    const list = this.querySelector<HTMLElement>('ul')
    if (!input || !list || this.#input) return
    this.#input = input
    this.#list = list
    list.setAttribute('role', 'listbox')
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': list.id,
      'aria-expanded': 'false',
    }))
      input.setAttribute(name, value)
    input.addEventListener('input', () => this.#wait())
    input.addEventListener('keydown', (event) => this.#press(event))
    input.addEventListener('blur', () => this.#close())
    // A press on an option must not take the focus: the list would close before the click.
    list.addEventListener('pointerdown', (event) => event.preventDefault())
    list.addEventListener('click', (event) => this.#open(event.target))
  }

  disconnectedCallback(): void {
    this.#close()
  }

  get #options(): HTMLElement[] {
    return [...(this.#list?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])]
  }

  get #chosen(): number {
    return this.#options.findIndex((option) => option.ariaSelected === 'true')
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#asked?.abort()
    this.#timer = window.setTimeout(() => void this.#suggest(), PAUSE)
  }

  async #suggest(): Promise<void> {
    const typed = this.#input?.value.trim() ?? ''
    if (typed === '') return this.#close()
    const asked = new AbortController()
    this.#asked = asked
    const suggestions = await getSuggestions(typed, asked.signal).catch(() => null)
    if (suggestions && !asked.signal.aborted) this.#show(suggestions)
  }

  #show(suggestions: Suggestion[]): void {
    this.#list?.replaceChildren(...suggestions.map((suggestion, index) => this.#toOption(suggestion, index)))
    this.#choose(-1)
    this.#unfold(suggestions.length > 0)
    const { suggested = '', none = '' } = this.dataset
    this.#say(suggestions.length > 0 ? suggested.replace('{count}', String(suggestions.length)) : none)
  }

  #toOption({ kind, label, href }: Suggestion, index: number): HTMLElement {
    const option = document.createElement('li')
    option.id = `${this.#list?.id}-${index}`
    option.setAttribute('role', 'option')
    option.dataset.href = href
    const small = document.createElement('small')
    small.textContent = kind
    option.append(label, ' ', small)
    return option
  }

  #say(text: string): void {
    const status = this.querySelector('[role="status"]')
    if (status) status.textContent = text
  }

  #unfold(isOpen: boolean): void {
    this.#list?.toggleAttribute('hidden', !isOpen)
    this.#input?.setAttribute('aria-expanded', String(isOpen))
  }

  #close(): void {
    clearTimeout(this.#timer)
    this.#asked?.abort()
    this.#choose(-1)
    this.#unfold(false)
    this.#say('')
  }

  #choose(index: number): void {
    const options = this.#options
    for (const [place, option] of options.entries()) option.ariaSelected = String(place === index)
    const option = options[index]
    if (option) this.#input?.setAttribute('aria-activedescendant', option.id)
    else this.#input?.removeAttribute('aria-activedescendant')
    option?.scrollIntoView?.({ block: 'nearest' })
  }

  /** Past either end one is back in what was typed. */
  #step(by: 1 | -1): void {
    const places = this.#options.length + 1
    this.#choose(((this.#chosen + 1 + by + places) % places) - 1)
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return
    const isOpen = this.#list?.hidden === false
    const option = this.#options[this.#chosen]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (isOpen) this.#step(event.key === 'ArrowDown' ? 1 : -1)
      else void this.#suggest()
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      this.#close()
    } else if (event.key === 'Enter' && isOpen && option) {
      event.preventDefault()
      this.#open(option)
    } else if (event.key === 'Tab') this.#close()
  }

  #open(target: EventTarget | null): void {
    const option = target instanceof Element ? target.closest<HTMLElement>('[data-href]') : null
    if (option?.dataset.href) location.assign(option.dataset.href)
  }
}

customElements.define('search-box', SearchBox)
