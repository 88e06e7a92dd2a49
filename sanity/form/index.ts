import { definePlugin } from 'sanity'
import { isPageType } from './slug/page-address.ts'
import { shareInspector } from './share/share-inspector.tsx'

/** What stands beside the form of a document: how search engines and networks will show it. */
export const form = definePlugin({
  name: 'dateline-form',
  document: {
    inspectors: (others, { documentType }) =>
      isPageType(documentType) ? [...others, shareInspector] : others,
  },
})
