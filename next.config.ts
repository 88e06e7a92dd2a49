import path from 'node:path'
import type { NextConfig } from 'next'

const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), browsing-topics=()' },
]

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  cacheComponents: true,
  partialPrefetching: true,
  // Whoever matches is rendered afresh on each visit; nobody does, and finished pages carry their metadata in the head.
  htmlLimitedBots: /(?!)/,
  poweredByHeader: false,
  // It brings a binary of its own.
  serverExternalPackages: ['rolldown'],
  cacheHandler: path.resolve('front/page-cache.ts'),
  // Types are checked by the tests; the second file keeps Next from rewriting the first.
  typescript: { tsconfigPath: 'tsconfig.next.json', ignoreBuildErrors: true },
  // Styles stand in the page, and scripts are few: a story is a single page view, and requests cost more than bytes.
  experimental: {
    inlineCss: true,
    // Readers follow plain links; and a second rendering inside a preview would wait for a lake that hangs as long as it does.
    cachedNavigations: false,
    // Readers follow plain links from document to document: no page owes the router a shell of itself.
    instantInsights: { validationLevel: 'manual-warning' },
    cssChunking: { type: 'graph', requestCost: 10_000_000 },
    turbopackChunking: {
      minChunkSize: 10_000_000,
      maxMergeChunkSize: 10_000_000,
      maxChunkCountPerGroup: 1,
      requestCost: 100_000_000,
    },
  },
  // Browsers and feed readers ask for it, whatever a page says of its icons.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icons/favicon.png' }],
  headers: async () => [{ source: '/:path*', headers }],
}

export default config
