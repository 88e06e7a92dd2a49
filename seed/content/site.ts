import { toReference } from '../document-id.ts'
import { PAGES } from './pages.ts'
import { SECTIONS } from './sections.ts'
import type { SeedDocument } from '../types.ts'

/** The one settings document. */
export const SITE_SETTINGS: SeedDocument = {
  _id: 'siteSettings',
  _type: 'siteSettings',
  name: 'Dateline',
  tagline: 'Technology, reported',
  description:
    'Dateline reports on technology for the people who build it, buy it, regulate it or have to live with it.',
  nav: SECTIONS.map(({ slug }) => ({ _type: 'navItem', _key: slug, target: toReference('section', slug) })),
  footerNav: PAGES.map(({ slug }) => ({ _type: 'navItem', _key: slug, target: toReference('page', slug) })),
  socialLinks: [
    {
      _type: 'profileLink',
      _key: 'mastodon',
      label: 'Mastodon',
      url: 'https://social.dateline.example/@dateline',
    },
    { _type: 'profileLink', _key: 'bluesky', label: 'Bluesky', url: 'https://bluesky.dateline.example' },
  ],
  shareTitle: 'Share this Tech Insight',
  shareText: 'Help the developer community stay updated',
  moreTitle: 'More Tech Innovations',
  moreText: 'Discover more cutting-edge technology and developments',
  publishingPrinciplesUrl: '/ethics',
}

/** Addresses that lead elsewhere. */
export const REDIRECTS: readonly SeedDocument[] = [
  { _id: 'redirect-about-us', _type: 'redirect', from: '/about-us', to: '/about', permanent: true },
  {
    _id: 'redirect-h200',
    _type: 'redirect',
    from: '/h200',
    to: '/news/china-approves-nvidia-h200-imports',
    permanent: false,
  },
]
