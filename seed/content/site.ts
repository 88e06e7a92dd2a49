import { toReference } from '../document-id.ts'
import { PAGES } from './pages.ts'
import { SECTIONS } from './sections.ts'
import { toImage } from '../to-image.ts'
import type { Artwork, AssetFor, SeedDocument } from '../types.ts'

const SHARE_ARTWORK: Artwork = {
  kind: 'cover',
  spec: { motif: 'papers', accent: 'vermilion', seed: 'dateline', light: 'bold' },
}

/** The one settings document. */
export const toSiteSettings = (assetFor: AssetFor): SeedDocument => ({
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
  shareImage: toImage(
    {
      artwork: SHARE_ARTWORK,
      alt: 'Illustration of printed pages, two lines marked on the front one and a seal below them',
      credit: 'Illustration: Dateline',
    },
    assetFor,
  ),
})

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
