import { useEffect, useRef } from 'react'
import { getPublishedId, set, type ObjectInputProps } from 'sanity'
import { keepsAddresses, toPreviousSlugs } from './slug-history.ts'
import { toSlugState } from './to-slug-state.ts'
import { usePublishedSlugs } from './use-published-slugs.ts'

/** The previous slugs that this edition still has to be given, as JSON; `null` when it has them or is the published one. */
function useRepair({ value, readOnly, schemaType }: ObjectInputProps): string | null {
  const id = String(value?._id ?? '')
  const { ready, published } = usePublishedSlugs(id, schemaType.name)
  const edition = toSlugState(value)
  const mayWrite = ready && !readOnly && id !== getPublishedId(id)
  return mayWrite && !keepsAddresses(published, edition)
    ? JSON.stringify(toPreviousSlugs(published, edition))
    : null
}

/**
 * The form of a document that has a page. Writes the previous slugs into the edition being edited, so that they go with
 * whatever publishes it: the button, a schedule or a release.
 */
export function PageInput(props: ObjectInputProps) {
  const repair = useRepair(props)
  const onChange = useRef(props.onChange)
  useEffect(() => {
    onChange.current = props.onChange
  })
  useEffect(() => {
    if (repair !== null) onChange.current(set(JSON.parse(repair), ['previousSlugs']))
  }, [repair])
  return props.renderDefault(props)
}
