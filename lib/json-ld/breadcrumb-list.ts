import type { BreadcrumbList, WithContext } from 'schema-dts'
import type { Crumb } from '../breadcrumbs.ts'
import { toAbsoluteUrl } from '../seo.ts'

/** The way from the front page down to this one. */
export function toBreadcrumbList(trail: Crumb[], siteUrl: string): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ href, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: toAbsoluteUrl(siteUrl, href),
    })),
  }
}
