import { expect, it } from '@jest/globals'
import { toPreviewPath } from './to-preview-path.ts'

it.each([
  ['article', { slug: { current: 'fab-boom' } }, '/news/fab-boom'],
  ['section', { slug: { current: 'ai' } }, '/ai'],
  ['siteSettings', null, '/'],
  ['article', { slug: {} }, null],
  ['article', null, null],
  ['liveUpdate', { slug: { current: 'x' } }, null],
])('%s %p is shown at %p', (type, document, path) => expect(toPreviewPath(type, document)).toBe(path))
