import { Stack } from '@sanity/ui'
import { useFormValue, type SlugInputProps } from 'sanity'
import { AddressNote } from './address-note.tsx'
import { isPageType } from './page-address.ts'
import { toPreviousSlugs } from './slug-history.ts'
import { toSlugState } from './to-slug-state.ts'
import { usePublishedSlugs } from './use-published-slugs.ts'

/** The slug with the address it makes, and what becomes of the addresses before it. */
export function SlugInput(props: SlugInputProps) {
  const type = String(useFormValue(['_type']) ?? '')
  const { published } = usePublishedSlugs(String(useFormValue(['_id']) ?? ''), type)
  const edition = toSlugState({ slug: props.value, previousSlugs: useFormValue(['previousSlugs']) })
  return (
    <Stack gap={3}>
      {props.renderDefault(props)}
      {isPageType(type) && (
        <AddressNote
          type={type}
          slug={edition.slug}
          publishedSlug={published.slug}
          previousSlugs={toPreviousSlugs(published, edition)}
        />
      )}
    </Stack>
  )
}
