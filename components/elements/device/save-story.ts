import { ReaderElement } from '../reader-element.ts'
import { shelves } from './shelves.ts'
import { parseShelved, type ShelvedStory } from './story-shelf.ts'

/** `<save-story data-story data-save data-saved …>`: its button keeps the story on this device, or lets go of it. */
class SaveStory extends ReaderElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    const story = parseShelved(this.dataset['story'])
    if (!button || !story) return
    const { signal } = this
    const show = () => {
      const saved = shelves.saved.has(story.href)
      button.textContent = (saved ? this.dataset['saved'] : this.dataset['save']) ?? ''
      button.dataset['on'] = String(saved)
    }
    button.hidden = false
    button.addEventListener('click', () => this.#toggle(story, show), { signal })
    addEventListener('storage', show, { signal })
    addEventListener('pageshow', show, { signal })
    show()
  }

  #toggle(story: ShelvedStory, show: () => void): void {
    const { saved } = shelves
    const wasSaved = saved.has(story.href)
    const done = wasSaved ? saved.remove(story.href) : saved.put(story)
    show()
    this.#say(!done ? 'refused' : wasSaved ? 'off' : 'on')
  }

  #say(message: string): void {
    for (const text of this.querySelectorAll<HTMLElement>('[role="status"] [data-message]'))
      text.hidden = text.dataset['message'] !== message
  }
}

customElements.define('save-story', SaveStory)
