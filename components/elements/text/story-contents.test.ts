import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import './story-contents.ts'

type Entry = { target: Element; isIntersecting: boolean }

let report: (entries: Entry[]) => void = () => undefined
const observed: Element[] = []

beforeEach(() => {
  observed.length = 0
  const Observer = class {
    constructor(callback: (entries: Entry[]) => void) {
      report = callback
    }
    observe(element: Element) {
      observed.push(element)
    }
    disconnect() {
      observed.length = 0
    }
  }
  Object.assign(globalThis, { IntersectionObserver: Observer })
})

afterEach(() => {
  document.body.replaceChildren()
})

const mount = (wide = false) => {
  Object.assign(globalThis, { matchMedia: () => ({ matches: wide }) })
  document.body.innerHTML = `
    <h2 id="one">One</h2><h2 id="北京">Two</h2><h2 id="three">Three</h2>
    <story-contents><details><summary>In this story</summary>
      <a href="#one">One</a><a href="#%E5%8C%97%E4%BA%AC">Two</a><a href="#three">Three</a><a href="#gone">Gone</a>
    </details></story-contents>`
}

const getMarked = () =>
  [...document.querySelectorAll('[aria-current="true"]')].map(({ textContent }) => textContent)

const pass = (...begun: [id: string, isIntersecting: boolean][]) =>
  report(
    begun.flatMap(([id, isIntersecting]) => {
      const target = observed.find((heading) => heading.id === id)
      return target ? [{ target, isIntersecting }] : []
    }),
  )

describe('<story-contents>', () => {
  it('marks the section whose subhead was passed last', () => {
    mount()
    expect(observed.map(({ id }) => id)).toEqual(['one', '北京', 'three'])
    pass(['one', false], ['北京', false], ['three', false])
    expect(getMarked()).toEqual([])
    pass(['one', true])
    expect(getMarked()).toEqual(['One'])
    pass(['北京', true], ['three', true])
    expect(getMarked()).toEqual(['Three'])
    pass(['three', false])
    expect(getMarked()).toEqual(['Two'])
  })

  it.each([true, false])('is open beside the text, closed above it: %s', (wide) => {
    mount(wide)
    expect(document.querySelector('details')?.open).toBe(wide)
  })

  it('looks no further once it is gone', () => {
    mount()
    document.querySelector('story-contents')?.remove()
    expect(observed).toEqual([])
  })
})
