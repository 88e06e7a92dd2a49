import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import type { DocumentActionComponent } from 'sanity'
import { usePresentationParams } from 'sanity/presentation'
import { useRouter } from 'sanity/router'
import { toPreviewPath } from './to-preview-path.ts'

/** Turns from the desk to the document's page in Presentation, its form beside it. */
export const usePreviewAction: DocumentActionComponent = ({ id, type, version, draft, published }) => {
  const { navigateIntent } = useRouter()
  const isInPresentation = usePresentationParams(false) !== null
  if (isInPresentation) return null
  const path = toPreviewPath(type, version ?? draft ?? published)
  return {
    icon: EyeOpenIcon,
    label: 'Preview',
    disabled: path === null,
    ...(path === null && { title: 'Its page needs a slug first' }),
    onHandle: () => navigateIntent('edit', { id, type, mode: 'presentation', preview: path ?? '/' }),
  }
}

usePreviewAction.displayName = 'PreviewAction'
