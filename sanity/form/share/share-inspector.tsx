import { Box, Flex, Text } from '@sanity/ui'
import { EarthGlobeIcon } from '@sanity/icons/EarthGlobe'
import { useMemo } from 'react'
import { defineDocumentInspector, type DocumentInspectorProps } from 'sanity'
import { DocumentInspectorHeader, useDocumentPane } from 'sanity/structure'
import { useSettled } from '../counter/use-settled.ts'
import { useImageAsset } from '../image/use-image-asset.ts'
import { parseDraft, toDraftImage } from './draft.ts'
import { toPageFacts, type PageFacts } from './page-facts.ts'
import { Previews } from './previews.tsx'
import { useSiteSettings } from './use-site-settings.ts'

const PAUSE = 200

function usePageFacts(): PageFacts | undefined {
  const document = useSettled(useDocumentPane().displayed, PAUSE)
  const settings = useSiteSettings()
  const draft = useMemo(() => parseDraft(document), [document])
  const asset = useImageAsset(draft?.cover?.asset._ref)
  return useMemo(() => {
    if (!draft || !settings) return undefined
    const cover = draft.cover && asset ? toDraftImage(draft.cover, asset) : null
    return toPageFacts(draft, cover, { siteUrl: globalThis.location.origin, settings })
  }, [draft, asset, settings])
}

function ShareInspector({ onClose }: DocumentInspectorProps) {
  const facts = usePageFacts()
  return (
    <Flex direction="column" style={{ height: '100%' }}>
      <DocumentInspectorHeader title="Search & sharing" closeButtonLabel="Close" onClose={onClose} />
      <Box padding={4} style={{ overflow: 'auto', flex: 1 }} tabIndex={0}>
        {facts ? <Previews facts={facts} /> : <Text muted>Reading the site’s settings …</Text>}
      </Box>
    </Flex>
  )
}

/** Previews of a document in search results and on share cards, drawn beside its form while it is written. */
export const shareInspector = defineDocumentInspector({
  name: 'share',
  component: ShareInspector,
  useMenuItem: () => ({ title: 'Search & sharing', icon: EarthGlobeIcon, showAsAction: true }),
})
