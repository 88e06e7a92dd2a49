import type { NewsMediaOrganization } from 'schema-dts'
import { toCorrectionsPolicy } from '../content/settings/corrections-policy.ts'
import { toRendition } from '../image-url.ts'
import { toAbsoluteUrl } from '../seo.ts'
import type { Site } from './site.ts'

/** Largest width of the logo, in pixels. */
const LOGO_WIDTH = 600

/** Who answers for what is published. */
export function toPublisher(site: Site): NewsMediaOrganization {
  const { siteUrl, settings } = site
  const logo = settings.logo
    ? toRendition(settings.logo, { maxWidth: LOGO_WIDTH }).src
    : toAbsoluteUrl(siteUrl, '/icon.svg')
  const correctionsPolicy = toCorrectionsPolicy(settings.footerNav)
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${siteUrl}/#publisher`,
    name: settings.name,
    url: toAbsoluteUrl(siteUrl, '/'),
    logo: { '@type': 'ImageObject', url: logo },
    ...(settings.publishingPrinciplesUrl && {
      publishingPrinciples: toAbsoluteUrl(siteUrl, settings.publishingPrinciplesUrl),
    }),
    ...(correctionsPolicy && { correctionsPolicy: toAbsoluteUrl(siteUrl, correctionsPolicy) }),
  }
}
