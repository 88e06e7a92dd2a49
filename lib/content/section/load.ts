import 'server-only'
import { loadQuery } from '../load-query.ts'
import type { View } from '../view.ts'
import type { CountedSection, Section } from './query.ts'

/** One section, or `null`. */
export function getSection(slug: string, view?: View): Promise<Section | null> {
  return loadQuery('section', { slug }, view)
}

/** Every section in the editors' order; every new story changes one of the counts. */
export function getSections(view?: View): Promise<CountedSection[]> {
  return loadQuery('sections', {}, view)
}
