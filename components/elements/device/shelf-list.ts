import { keptShelf } from './kept-shelf.ts'
import { ReaderElement } from '../reader-element.ts'
import { shelves } from './shelves.ts'
import type { ShelvedStory } from './story-shelf.ts'

function toDateText(iso: string): string {
  const { lang } = document.documentElement
  return new Date(iso).toLocaleDateString(lang, { dateStyle: 'medium', timeZone: 'UTC' })
}

function toImage(src: string): HTMLImageElement {
  const image = new Image()
  image.alt = ''
  image.onerror = () => image.remove()
  image.src = src
  return image
}

function toRow(prototype: HTMLElement, story: ShelvedStory): HTMLElement {
  const row = document.importNode(prototype, true)
  const [link, time] = [row.querySelector('a'), row.querySelector('time')]
  delete row.dataset['row']
  row.dataset['accent'] = story.accent
  for (const part of row.querySelectorAll('[data-section]')) part.textContent = story.section
  for (const part of row.querySelectorAll('[data-title]')) part.textContent = story.title
  if (link) link.href = story.href
  if (time) [time.dateTime, time.textContent] = [story.publishedAt, toDateText(story.publishedAt)]
  if (story.picture) row.querySelector('[data-picture]')?.append(toImage(story.picture))
  row.querySelector('button')?.setAttribute('value', story.href)
  return row
}

/**
 * `<shelf-list data-shelf data-limit>`: lists what a shelf of this device holds, each story in `[data-list]` a copy of `[data-row]`.
 * Parts with `data-when="some"` or `"none"` show by whether there is any; a button without a value empties the shelf, once
 * the reader said yes to `data-confirm`.
 */
class ShelfList extends ReaderElement {
  get #shelf() {
    const { saved, begun } = shelves
    return { saved, begun, kept: keptShelf }[this.dataset['shelf'] ?? ''] ?? saved
  }

  connectedCallback(): void {
    const { signal } = this
    this.addEventListener('click', ({ target }) => void this.#click(target), { signal })
    addEventListener('storage', () => void this.#show(), { signal })
    addEventListener('pageshow', () => void this.#show(), { signal })
    void this.#show()
  }

  async #show(): Promise<void> {
    const stories = await this.#shelf.read()
    const row = this.querySelector<HTMLElement>('[data-row]')
    const limit = Number(this.dataset['limit'] ?? Infinity)
    const list = this.querySelector('[data-list]')
    if (row) list?.replaceChildren(...stories.slice(0, limit).map((story) => toRow(row, story)))
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = (part.dataset['when'] === 'some') !== stories.length > 0
  }

  async #click(target: EventTarget | null): Promise<void> {
    const button = target instanceof Element ? target.closest('button') : null
    if (!button || (!button.value && !confirm(this.dataset['confirm']))) return
    const hrefs = button.value ? [button.value] : (await this.#shelf.read()).map(({ href }) => href)
    for (const href of hrefs) await this.#shelf.remove(href)
    await this.#show()
    const said = this.querySelector('[role="status"]')
    if (said) said.textContent = this.dataset['removed'] ?? ''
    this.querySelector<HTMLElement>('[tabindex="-1"]')?.focus()
  }
}

customElements.define('shelf-list', ShelfList)
