import { PresentationIcon } from '@sanity/icons/Presentation'
import { definePlugin } from 'sanity'
import { presentationTool } from 'sanity/presentation'
import { isPageType } from '../form/slug/page-address.ts'
import { locations } from './locations.ts'
import { mainDocuments } from './main-documents.ts'
import { usePreviewAction } from './preview-action.ts'

const isShown = (type: string) => isPageType(type) || type === 'siteSettings'

/**
 * Sanity's own way of sharing previews is not offered: its links would open every draft, while those of `preview-links`
 * open one.
 */
const tool = presentationTool({
  title: 'Presentation',
  icon: PresentationIcon,
  previewUrl: {
    previewMode: { enable: '/api/preview/enable', disable: '/api/preview/disable', shareAccess: false },
  },
  resolve: { mainDocuments, locations },
})

/** The site beside the form, as it will be, and the ways there. */
export const presentation = definePlugin({
  name: 'dateline/presentation',
  plugins: [tool],
  document: {
    actions: (actions, { schemaType }) => (isShown(schemaType) ? [...actions, usePreviewAction] : actions),
  },
})
