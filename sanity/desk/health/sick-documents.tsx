import { Badge, Box, Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { useSchema } from 'sanity'
import { DocumentRow } from '../document-row.tsx'
import { toFieldLabel } from './field-label.ts'
import { toPathText } from './field-path.ts'
import type { SickDocument } from './finding.ts'

/** Documents shown at once: thousands would make the page slow, and nobody mends them in one go. */
const SHOWN = 50

function SickDocumentCard({ document }: { document: SickDocument }) {
  const schema = useSchema()
  const { id, type, title, findings } = document
  const schemaType = schema.get(type)
  return (
    <Card as="section" border radius={3} padding={2}>
      <Stack gap={1}>
        <Flex align="center" gap={2} padding={2}>
          <Box flex={1}>
            <Text as="h2" size={1} weight="semibold" style={{ overflowWrap: 'anywhere' }}>
              {title ?? `${schemaType?.title ?? type} without a title`}
            </Text>
          </Box>
          <Badge fontSize={0}>{schemaType?.title ?? type}</Badge>
        </Flex>
        {findings.map(({ path, problem }) => {
          const place = toPathText(path)
          return (
            <DocumentRow key={place} id={id} type={type} path={place} title={toFieldLabel(schemaType, path)}>
              {problem}
            </DocumentRow>
          )
        })}
      </Stack>
    </Card>
  )
}

/** What is wrong, document by document; each line opens the form at the field. */
export function SickDocuments({ documents }: { documents: SickDocument[] }) {
  const [shown, setShown] = useState(SHOWN)
  if (documents.length === 0) return null
  const rest = documents.length - shown
  return (
    <Stack gap={3}>
      <Text size={1} weight="medium" role="status">
        {documents.length === 1 ? 'One document needs mending' : `${documents.length} documents need mending`}
      </Text>
      {documents.slice(0, shown).map((document) => (
        <SickDocumentCard key={document.id} document={document} />
      ))}
      {rest > 0 && (
        <Button mode="ghost" text={`Show more (${rest} left)`} onClick={() => setShown(shown + SHOWN)} />
      )}
    </Stack>
  )
}
