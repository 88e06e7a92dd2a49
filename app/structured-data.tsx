import type { Thing, WithContext } from 'schema-dts'
import { JsonLd } from '@/components/ui/json-ld'
import type { Crumb } from '@/lib/breadcrumbs'
import { toBreadcrumbList } from '@/lib/json-ld/breadcrumb-list'
import { toJsonLdText } from '@/lib/json-ld/to-json-ld-text'
import { env } from '@/lib/env'

export type StructuredDataProps = {
  data?: WithContext<Thing>[]
  /** The way from the front page to this page, itself included; none on the front page. */
  trail?: Crumb[]
}

/** What the page tells search engines about itself. */
export function StructuredData({ data = [], trail }: StructuredDataProps) {
  const all = trail ? [...data, toBreadcrumbList(trail, env.siteUrl)] : data
  return all.map((one, index) => <JsonLd key={index} text={toJsonLdText(one)} />)
}
