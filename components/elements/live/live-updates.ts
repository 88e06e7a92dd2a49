import { findUpdate } from './find-update.ts'
import { keepPlace } from './keep-place.ts'
import { correct, insertNew, toNewItems } from './update-list.ts'
import { replaceParts } from './parts.ts'
import { LivePoll } from './poll.ts'
import { LiveVoice } from './announcer.ts'

const LIST = '[data-updates]'

async function fetchOrThrow(address: string, signal: AbortSignal): Promise<Response> {
  const answer = await fetch(address, { signal, cache: 'no-cache' })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return answer
}

const isInView = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= window.innerHeight
}

/** Takes the reader to an update; scrolls only when it is not to be seen. */
function lead(update: HTMLElement): void {
  const headline = update.querySelector('h3')
  if (!headline) return
  headline.tabIndex = -1
  headline.focus({ preventScroll: true })
  if (!isInView(headline)) update.scrollIntoView()
}

/**
 * `<live-updates data-page>`: with `data-src` it asks there for the `version` of the live story at `data-page`, and where
 * that is another than `data-version` takes what has changed out of the page itself. New updates wait behind a button.
 */
class LiveUpdates extends HTMLElement {
  #poll: LivePoll | undefined
  #voice = new LiveVoice(null)
  #fresh: Document | undefined

  connectedCallback(): void {
    const { src, page = '' } = this.dataset
    void findUpdate(page)
    if (src === undefined || this.#poll) return
    this.#voice = new LiveVoice(this.querySelector('[role="status"]'))
    this.#button?.addEventListener('click', () => this.#show())
    this.dataset.following = ''
    this.#poll = new LivePoll((signal) => this.#ask(src, page, signal))
    this.#poll.start()
  }

  disconnectedCallback(): void {
    this.#poll?.stop()
    this.#poll = undefined
  }

  get #button(): HTMLButtonElement | null {
    return this.querySelector('button')
  }

  async #ask(src: string, page: string, signal: AbortSignal): Promise<void> {
    const { version } = await (await fetchOrThrow(src, signal)).json()
    if (version === this.dataset.version) return
    const text = await (await fetchOrThrow(page, signal)).text()
    const fresh = new DOMParser().parseFromString(text, 'text/html')
    const story = fresh.querySelector<HTMLElement>('live-updates')
    if (!story) throw new Error(`${page} has no live updates`)
    this.#take(fresh, story)
  }

  #take(fresh: Document, story: HTMLElement): void {
    const [shown, list] = [this.querySelector(LIST), story.querySelector(LIST)]
    if (!shown || !list) return
    this.#fresh = fresh
    const count = toNewItems(shown, list).length
    keepPlace(shown, () => {
      replaceParts(fresh, 'live')
      correct(shown, list)
      if (count === 0) replaceParts(fresh, 'liveLater')
    })
    document.dispatchEvent(new Event('reader-content'))
    this.#offer(count)
    this.dataset.version = story.dataset.version ?? ''
    if (story.dataset.src === undefined) this.#end()
  }

  #offer(count: number): void {
    const button = this.#button
    if (!button) return
    button.hidden = count === 0
    if (count === 0) return this.#voice.hush()
    const lang = document.documentElement.lang || undefined
    const form = new Intl.PluralRules(lang).select(count)
    const text = this.getAttribute(`data-new-${form}`) ?? ''
    button.textContent = text.replace('{count}', new Intl.NumberFormat(lang).format(count))
    this.#voice.say(button.textContent)
  }

  #show(): void {
    const [shown, list] = [this.querySelector(LIST), this.#fresh?.querySelector(LIST)]
    if (!this.#fresh || !shown || !list) return
    const [first] = insertNew(shown, list)
    replaceParts(this.#fresh, 'liveLater')
    this.#offer(0)
    document.dispatchEvent(new Event('reader-content'))
    if (first) lead(first)
  }

  #end(): void {
    this.#poll?.stop()
    delete this.dataset.following
    this.#voice.say(this.dataset.ended ?? '')
  }
}

customElements.define('live-updates', LiveUpdates)
