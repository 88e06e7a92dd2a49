import 'server-only'
import { loadQuery } from '../load-query.ts'
import { sectionQuery, sectionsQuery, type Section } from './query.ts'

/** One section, or `null`. */
export async function getSection(slug: string): Promise<Section | null> {
  'use cache'
  return loadQuery(sectionQuery, { slug }, ['section', 'category', 'article'])
}

/** Every section in the editors' order. */
export async function getSections(): Promise<Section[]> {
  'use cache'
  return loadQuery(sectionsQuery, {}, ['section', 'category', 'article'])
}
