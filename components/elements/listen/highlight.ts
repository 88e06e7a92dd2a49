import { toRange, type TextBlock } from './text.ts'
import type { Spoken } from './timeline.ts'

/** Name under which the style sheet marks the sentence being read. */
const NAME = 'listening'

/** Milliseconds that a scroll of ours may take. */
const SCROLL_TIME = 1_200

const isSeen = ({ top, bottom }: DOMRect) => bottom > 0 && top < innerHeight
const isWellSeen = ({ top, bottom }: DOMRect) => top > innerHeight * 0.12 && bottom < innerHeight * 0.9

/** Marks the sentence being read, and takes the page along while the reader stays with it. */
export class ReadingMark {
  #block: Element | undefined
  #scrolledAt = -SCROLL_TIME

  /** `led`: the reader asked for this place. */
  show({ block, sentence }: Spoken<TextBlock>, led: boolean): void {
    const isWithUs = led || this.#isReaderHere()
    this.clear()
    this.#block = block.element
    const range = toRange(block, sentence)
    if (range) this.#mark(range)
    if (range && isWithUs) this.#follow(range)
  }

  clear(): void {
    if ('highlights' in CSS) CSS.highlights.delete(NAME)
    this.#block?.removeAttribute('data-listening')
    this.#block = undefined
  }

  #mark(range: Range): void {
    if ('highlights' in CSS) CSS.highlights.set(NAME, new Highlight(range))
    else this.#block?.setAttribute('data-listening', '')
  }

  #isReaderHere(): boolean {
    if (performance.now() - this.#scrolledAt < SCROLL_TIME) return true
    return this.#block !== undefined && isSeen(this.#block.getBoundingClientRect())
  }

  #follow(range: Range): void {
    const box = range.getBoundingClientRect()
    if (isWellSeen(box)) return
    this.#scrolledAt = performance.now()
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    scrollBy({ top: box.top - innerHeight * 0.3, behavior: still ? 'instant' : 'smooth' })
  }
}
