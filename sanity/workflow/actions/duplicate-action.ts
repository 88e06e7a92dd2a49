import type { DocumentActionComponent, DuplicateDocumentActionComponent } from 'sanity'
import { toDuplicate } from '../to-duplicate.ts'

/** Studio's Duplicate, whose copy takes nothing along that is one story's alone. */
export function withOwnAddress(useOriginal: DuplicateDocumentActionComponent): DocumentActionComponent {
  const useDuplicateAction: DocumentActionComponent = (props) =>
    useOriginal({ ...props, mapDocument: toDuplicate })
  useDuplicateAction.action = 'duplicate'
  useDuplicateAction.displayName = 'NewsroomDuplicateAction'
  return useDuplicateAction
}
