import { getPublishedId, type InputProps } from 'sanity'
import { ReviewBanner } from './review-banner.tsx'
import { reviewedTypes } from './reviewed-types.ts'

const toId = (value: unknown) =>
  typeof value === 'object' && value !== null && '_id' in value ? String(value._id) : null

/** A reviewed document's form, below the state of its review. */
export function StoryInput(props: InputProps) {
  const { id, schemaType, value, renderDefault } = props
  const storyId = toId(value)
  if (id !== 'root' || !reviewedTypes.includes(schemaType.name) || storyId === null)
    return renderDefault(props)
  return (
    <>
      <ReviewBanner id={getPublishedId(storyId)} type={schemaType.name} />
      {renderDefault(props)}
    </>
  )
}
