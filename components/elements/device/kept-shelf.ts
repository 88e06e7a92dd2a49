import { keptCaches } from '../../worker/kept-caches.ts'
import { parseShelved, type ShelvedStory } from './story-shelf.ts'

async function toStory(kept: Response): Promise<ShelvedStory | undefined> {
  const page = new DOMParser().parseFromString(await kept.text(), 'text/html')
  return parseShelved(page.querySelector('[data-story]')?.getAttribute('data-story') ?? undefined)
}

async function read(): Promise<ShelvedStory[]> {
  const cache = await caches.open(keptCaches.stories)
  const stories = await Promise.all((await cache.matchAll()).map(toStory))
  return stories.filter((story) => story !== undefined).reverse()
}

/** The stories whose pages this device keeps, the last read first. Where nothing can be kept there are none. */
export const keptShelf = {
  read: () => read().catch((): ShelvedStory[] => []),
  remove: async (href: string) => (await caches.open(keptCaches.stories)).delete(href, { ignoreVary: true }),
}
