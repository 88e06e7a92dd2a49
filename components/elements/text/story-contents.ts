/** What is above this line of the window has begun to be read; far above it counts too. */
const ABOVE = '1000000px 0px -70% 0px'

/** `<story-contents>` around links to subheads in `<details>`: marks the section one is in, and stands open beside the text. */
class StoryContents extends HTMLElement {
  #observer: IntersectionObserver | undefined

  connectedCallback(): void {
    const details = this.querySelector('details')
    // Beside the text the style shows the list in any case; this says so to those who do not see it.
    if (details && matchMedia('(min-width: 64rem)').matches) details.open = true
    const begun = new Set<Element>()
    const links = [...this.querySelectorAll('a')]
    const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) begun.add(target)
          else begun.delete(target)
        const current = headings.findLastIndex((heading) => heading && begun.has(heading))
        for (const [index, link] of links.entries())
          if (index === current) link.setAttribute('aria-current', 'true')
          else link.removeAttribute('aria-current')
      },
      { rootMargin: ABOVE },
    )
    for (const heading of headings) if (heading) this.#observer.observe(heading)
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect()
  }
}

customElements.define('story-contents', StoryContents)
