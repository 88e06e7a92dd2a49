import { useMemo } from 'react'
import { map } from 'rxjs'
import { useDocumentPreviewStore } from 'sanity'
import { z } from 'zod'
import { useObserved } from './use-observed.ts'
import { toRetractionId } from './workflow-documents.ts'

const schema = z.object({ reason: z.string(), retractedAt: z.string() })

/** What readers are told of a story that was retracted. */
export type Retraction = z.output<typeof schema>

/** The retraction in force; null where there is none. */
export function useRetraction(storyId: string): Retraction | null {
  const store = useDocumentPreviewStore()
  const retraction$ = useMemo(
    () =>
      store
        .unstable_observeDocument(toRetractionId(storyId))
        .pipe(map((document) => schema.safeParse(document).data ?? null)),
    [store, storyId],
  )
  return useObserved(retraction$)
}
