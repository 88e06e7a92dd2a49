import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { Main } from '@/components/layout/main'
import { PreviewNotice } from '@/components/preview/preview-notice'
import { UnfinishedNotice } from '@/components/preview/unfinished-notice'
import { ContentError } from '@/lib/content/content-error'
import { logWarning } from '@/lib/log'
import { toEditHref } from '@/lib/preview/edit-href'
import { getElsewhere } from '@/lib/preview/get-elsewhere'
import { getUnfinished } from '@/lib/preview/get-unfinished'
import type { Perspective } from '@/lib/preview/perspective'
import { previewLake } from '@/lib/preview/preview-lake'

type Place = { path: string; perspective: Perspective }

const isNotFound = (error: unknown) =>
  error instanceof Error && 'digest' in error && error.digest === 'NEXT_HTTP_ERROR_FALLBACK;404'

/** What a preview shows when it cannot even be looked at, or the fault is ours; the log says why. */
export function explainFailure(error: unknown, path: string): ReactNode {
  logWarning('preview.failed', { path, reason: error instanceof Error ? error.message : String(error) })
  return (
    <Main>
      <PreviewNotice title="This preview failed to load">
        <p>
          The content lake may not be answering at the moment. Nothing is lost: reload this page in half a
          minute. If that does not help, the site’s log says why.
        </p>
      </PreviewNotice>
    </Main>
  )
}

async function explainMissing({ path, perspective }: Place): Promise<ReactNode> {
  const elsewhere = previewLake && (await getElsewhere(previewLake.client, path, perspective.view))
  return (
    <Main>
      <PreviewNotice title="There is no page here">
        <p>
          Nothing stands at {path} in this preview ({perspective.label}).{' '}
          {elsewhere ? (
            <>
              Another version has this address; the one shown here is at <a href={elsewhere}>{elsewhere}</a>.
            </>
          ) : (
            'A story needs a slug before it has an address, and what is only a draft shows among drafts.'
          )}
        </p>
      </PreviewNotice>
    </Main>
  )
}

/** What a preview shows in place of a page that cannot be shown; redirects are thrown on. */
export async function explain(error: unknown, place: Place): Promise<ReactNode> {
  if (isNotFound(error)) return explainMissing(place)
  unstable_rethrow(error)
  if (!(error instanceof ContentError) || previewLake === null) return explainFailure(error, place.path)
  const unfinished = await getUnfinished(previewLake.client, error, place.perspective.view)
  const editHref = toEditHref({ _id: unfinished.id, _type: unfinished.type })
  return (
    <Main>
      <UnfinishedNotice unfinished={unfinished} editHref={editHref} />
    </Main>
  )
}
