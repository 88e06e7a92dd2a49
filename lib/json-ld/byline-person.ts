import type { Person } from 'schema-dts'
import { toAbsoluteUrl } from '../seo.ts'
import type { Site } from './site.ts'

/** An author by name and page: nothing else belongs into a byline. */
export function toBylinePerson(
  { name, href }: { name: string; href: string },
  { siteUrl }: Pick<Site, 'siteUrl'>,
): Person {
  return { '@type': 'Person', name, url: toAbsoluteUrl(siteUrl, href) }
}
