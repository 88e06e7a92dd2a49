import { definePlugin } from 'sanity'
import { linksInspector } from './links-inspector.tsx'

/** What may be shown to people outside the newsroom before it is published. */
export const previewLinks = definePlugin({
  name: 'dateline/preview-links',
  document: {
    inspectors: (others, { documentType }) =>
      documentType === 'article' ? [...others, linksInspector] : others,
  },
})
