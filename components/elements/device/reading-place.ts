import { ReaderElement } from '../reader-element.ts'
import { shelves } from './shelves.ts'
import { parseShelved, type ShelvedStory } from './story-shelf.ts'

/** Windows of text for a place to be worth keeping: in all, and read already. */
const [LONG, BEGUN] = [2.5, 1]
/** Share of a text that has come into the window when it is as good as read. */
const ENDED = 0.95

/**
 * `<reading-place data-story>` around the text of a story and a popover: remembers where a long text was left, and has the
 * popover offer that place on the next visit. It never scrolls unasked.
 */
class ReadingPlace extends ReaderElement {
  connectedCallback(): void {
    const story = parseShelved(this.dataset['story'])
    const text = this.firstElementChild
    if (!story || !text) return
    const { signal } = this
    document.addEventListener('visibilitychange', () => this.#remember(story, text), { signal })
    addEventListener('pagehide', () => this.#remember(story, text), { signal })
    const place = shelves.begun.read().find(({ href }) => href === story.href)?.place
    const block = place === undefined ? undefined : text.children[place]
    if (block && !location.hash && scrollY < innerHeight) void this.#offer(block).catch(() => undefined)
  }

  #remember(story: ShelvedStory, text: Element): void {
    const { top, height } = text.getBoundingClientRect()
    if (height < LONG * innerHeight || -top < BEGUN * innerHeight) return
    if (innerHeight - top > ENDED * height) return void shelves.begun.remove(story.href)
    const place = [...text.children].findIndex((block) => block.getBoundingClientRect().bottom > 0)
    shelves.begun.put({ ...story, place })
  }

  async #offer(block: Element): Promise<void> {
    const panel = this.querySelector<HTMLElement>('[popover]')
    if (!panel?.showPopover || !(block instanceof HTMLElement)) return
    const { offerPlace } = await import('./offer-place.ts')
    offerPlace(panel, block, this.signal)
  }
}

customElements.define('reading-place', ReadingPlace)
