import { useMemo } from 'react'
import {
  getDraftId,
  isObjectSchemaType,
  useSchema,
  useSyncState,
  useValidationStatus,
  type DocumentActionProps,
  type SchemaType,
} from 'sanity'
import { toChecklist, type Checklist } from './checklist.ts'
import { reviewedTypes } from './reviewed-types.ts'
import { toEmbargo } from './publication-date.ts'
import { useRetraction } from './use-retraction.ts'
import { useReview } from './use-review.ts'

const DATE_FIELD = 'publishedAt'

type StoryChecklist = {
  checklist: Checklist
  /** False while the form is saved or checked: the checklist may still change. */
  isSettled: boolean
  /** The empty date that publishing fills in. */
  dateField: string | null
  schemaType: SchemaType | undefined
}

type Props = Pick<DocumentActionProps, 'id' | 'type' | 'draft' | 'published' | 'version'>

const hasDate = (type: SchemaType | undefined) =>
  type !== undefined && isObjectSchemaType(type) && type.fields.some(({ name }) => name === DATE_FIELD)

/** The pre-publish checklist of a document, kept up to date. */
export function useChecklist({ id, type, draft, published, version }: Props): StoryChecklist {
  const form = version ?? draft
  const schemaType = useSchema().get(type)
  const { validation, isValidating, revision } = useValidationStatus(form?._id ?? getDraftId(id), type, true)
  const { isSyncing } = useSyncState(id, type)
  const review = useReview(id, { draft, published })
  const isRetracted = useRetraction(id) !== null && published === null
  const isReviewed = reviewedTypes.includes(type) && version === null
  const dateField = hasDate(schemaType) && !form?.[DATE_FIELD] ? DATE_FIELD : null
  const checklist = useMemo(
    () =>
      toChecklist({
        markers: validation,
        review: isReviewed ? review : null,
        isRetracted,
        embargo: version ? null : toEmbargo(form?.[DATE_FIELD], new Date()),
        value: form ?? {},
      }),
    [validation, review, isReviewed, isRetracted, version, form],
  )
  const isChecked = !isValidating && revision === form?._rev
  return {
    checklist,
    isSettled: isChecked && !isSyncing && (review !== null || !isReviewed),
    dateField,
    schemaType,
  }
}
