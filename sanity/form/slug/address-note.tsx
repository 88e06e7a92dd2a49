import { Card, Stack, Text } from '@sanity/ui'
import type { PageType } from '../../../lib/content/registry.ts'
import { toPageAddress } from './page-address.ts'

export type AddressNoteProps = {
  type: PageType
  slug: string | undefined
  /** Slug that readers find the page under now; none before the first publication. */
  publishedSlug: string | undefined
  /** Slugs that lead here by a redirect. */
  previousSlugs: string[]
}

const wrap = { overflowWrap: 'anywhere' } as const

function Change({ type, slug, publishedSlug }: { type: PageType; slug: string; publishedSlug: string }) {
  return (
    <Card padding={3} radius={2} tone="caution" border role="status">
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          Publishing this changes the page’s address.
        </Text>
        <Text size={1} style={wrap}>
          The old one, {toPageAddress(type, publishedSlug)}, will lead readers and search engines to{' '}
          {toPageAddress(type, slug)}.
        </Text>
      </Stack>
    </Card>
  )
}

/** The whole address that a slug makes, and what becomes of the addresses before it. */
export function AddressNote({ type, slug, publishedSlug, previousSlugs }: AddressNoteProps) {
  const changes = slug && publishedSlug && slug !== publishedSlug
  const older = previousSlugs.filter((previous) => previous !== publishedSlug)
  return (
    <Stack gap={3}>
      <Text size={1} muted style={wrap}>
        {slug ? toPageAddress(type, slug) : 'The address appears here once there is a slug.'}
      </Text>
      {changes && <Change type={type} slug={slug} publishedSlug={publishedSlug} />}
      {older.length > 0 && (
        <Text size={1} muted style={wrap}>
          Also leading here: {older.map((previous) => toPageAddress(type, previous)).join(', ')}
        </Text>
      )}
    </Stack>
  )
}
