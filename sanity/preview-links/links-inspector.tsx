import { Box, Stack, Text } from '@sanity/ui'
import { LinkIcon } from '@sanity/icons/Link'
import { useMemo } from 'react'
import {
  defineDocumentInspector,
  getPublishedId,
  useDocumentStore,
  useEditState,
  type DocumentInspectorProps,
} from 'sanity'
import { DocumentInspectorHeader } from 'sanity/structure'
import { listenToDesk } from '../desk/desk-query.ts'
import { PaneFault } from '../desk/pane-fault.tsx'
import { useAnswer } from '../desk/use-answer.ts'
import { environment } from '../environment.ts'
import { Loading } from '../team/loading.tsx'
import { isWritableBy, toSharing } from '../workflow/sharing.ts'
import { useNewsroom } from '../workflow/use-newsroom.ts'
import { LinkList } from './link-list.tsx'
import { linksQuery } from './links-query.ts'
import { NewLinkMaker } from './new-link.tsx'
import { toReasonAgainst } from './why-no-link.ts'

function Links({ storyId, mayWrite }: { storyId: string; mayWrite: boolean }) {
  const store = useDocumentStore()
  const links$ = useMemo(() => listenToDesk(store, linksQuery, { storyId }), [store, storyId])
  const { value, error, retry } = useAnswer(links$)
  return (
    <>
      {error !== null && <PaneFault error={error} onRetry={retry} />}
      {value === null && error === null && <Loading what="links" />}
      {value && <LinkList links={value.filter((link) => link !== null)} mayWrite={mayWrite} />}
    </>
  )
}

function useStory(storyId: string, type: string) {
  const { draft, published } = useEditState(storyId, type)
  const { role, userId } = useNewsroom()
  const isReady = environment.previews !== 'off'
  const asked = { draft, published, role, userId, isReady, isSecure: globalThis.isSecureContext }
  const mayWrite =
    role === 'editor' || (role === 'contributor' && draft !== null && isWritableBy(toSharing(draft), userId))
  return { reason: toReasonAgainst(asked), mayWrite }
}

function LinksInspector({ documentId, documentType, onClose }: DocumentInspectorProps) {
  const storyId = getPublishedId(documentId)
  const { reason, mayWrite } = useStory(storyId, documentType)
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <DocumentInspectorHeader title="Preview links" closeButtonLabel="Close" onClose={onClose} />
      <Box padding={4} style={{ overflow: 'auto', flex: 1 }} tabIndex={0}>
        <Stack gap={5}>
          <Text size={1} muted>
            Whoever has a link sees this draft as it is when they open it, without an account. They see no
            other draft.
          </Text>
          <NewLinkMaker storyId={storyId} reason={reason} />
          <Links storyId={storyId} mayWrite={mayWrite} />
        </Stack>
      </Box>
    </div>
  )
}

/** Links that show a draft to people outside the newsroom: made, listed and ended beside its form. */
export const linksInspector = defineDocumentInspector({
  name: 'preview-links',
  component: LinksInspector,
  useMenuItem: () => ({ title: 'Preview links', icon: LinkIcon, showAsAction: true }),
})
