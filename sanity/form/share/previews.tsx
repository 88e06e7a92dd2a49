import { Card, Stack, Text } from '@sanity/ui'
import { memo, type ReactNode } from 'react'
import { useColorSchemeValue } from 'sanity'
import type { PageFacts } from './page-facts.ts'
import { placeLimits, type Place } from './place-limits.ts'
import { Scene } from './preview-style.ts'
import { SearchResult } from './search-result.tsx'
import { FeedCard, MessageCard, XCard } from './share-cards.tsx'
import { toWarnings } from './to-warnings.ts'

function Preview({ place, children }: { place: Place; children: ReactNode }) {
  return (
    <Stack gap={3} as="section">
      <Text as="h3" size={1} weight="semibold">
        {placeLimits[place].name}
      </Text>
      <Scene data-scheme={useColorSchemeValue()}>{children}</Scene>
    </Stack>
  )
}

function Warnings({ facts }: { facts: PageFacts }) {
  const warnings = toWarnings(facts)
  if (warnings.length === 0) return null
  return (
    <Card padding={3} radius={2} tone="caution" border>
      <Stack gap={3} as="ul" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {warnings.map((warning) => (
          <Text as="li" key={warning} size={1}>
            {warning}
          </Text>
        ))}
      </Stack>
    </Card>
  )
}

/** A page in search results and on share cards, and what will be cut there. */
export const Previews = memo(function Previews({ facts }: { facts: PageFacts }) {
  return (
    <Stack gap={5}>
      <Warnings facts={facts} />
      <Preview place="desktop">
        <SearchResult facts={facts} width="desktop" />
      </Preview>
      <Preview place="phone">
        <SearchResult facts={facts} width="phone" />
      </Preview>
      <Preview place="feed">
        <FeedCard facts={facts} />
      </Preview>
      <Preview place="x">
        <XCard facts={facts} />
      </Preview>
      <Preview place="message">
        <MessageCard facts={facts} />
      </Preview>
    </Stack>
  )
})
