import type { PageFacts } from './page-facts.ts'
import { placeLimits, type Place } from './place-limits.ts'
import { toCut } from './to-cut.ts'

const places = Object.keys(placeLimits).filter((name): name is Place => name in placeLimits)

function toCutters(text: string, part: 'title' | 'description'): string[] {
  return places.flatMap((place) => {
    const limit = placeLimits[place][part]
    return limit > 0 && toCut(text, limit).rest ? [placeLimits[place].name] : []
  })
}

function toCutWarning(name: string, text: string, part: 'title' | 'description'): string[] {
  const cutters = toCutters(text, part)
  return cutters.length > 0 ? [`${name} is too long for: ${cutters.join('; ')}.`] : []
}

/** What an editor should know before a page is found and shared. */
export function toWarnings({ title, shareTitle, description, image, hidden }: PageFacts): string[] {
  return [
    ...(hidden ? ['This page is hidden from search engines.'] : []),
    ...(shareTitle ? [] : ['There is no headline yet.']),
    ...(description ? [] : ['There is no description: search engines will take one from the text.']),
    ...(image ? [] : ['There is no picture: cards will show text alone.']),
    ...toCutWarning('The title', shareTitle || title, 'title'),
    ...toCutWarning('The description', description, 'description'),
  ]
}
