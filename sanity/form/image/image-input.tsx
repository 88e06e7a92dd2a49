import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { getPublishedId, set, useClient, useFormValue, type ImageValue, type ObjectInputProps } from 'sanity'
import { picturesQuery, toOffer, toPictureWords, type PictureWords } from './picture-words.ts'

function useKnownWords(asset: string | undefined): PictureWords {
  const client = useClient({ apiVersion: '2026-11-01' })
  const id = getPublishedId(String(useFormValue(['_id']) ?? ''))
  const [known, setKnown] = useState<{ asset: string; words: PictureWords }>()
  useEffect(() => {
    let wanted = true
    if (asset)
      client
        .withConfig({ perspective: 'raw' })
        .fetch<unknown>(picturesQuery, { asset, own: [id, `drafts.${id}`] })
        .then(
          (uses) => wanted && setKnown({ asset, words: toPictureWords(uses) }),
          () => undefined,
        )
    return () => {
      wanted = false
    }
  }, [client, asset, id])
  return known && known.asset === asset ? known.words : {}
}

const toText = (value: unknown) => (typeof value === 'string' && value.trim() ? value : undefined)

function Offer({ words, onUse }: { words: PictureWords; onUse: () => void }) {
  const said = [words.alt && `“${words.alt}”`, words.credit && `credit ${words.credit}`].filter(Boolean)
  return (
    <Card padding={3} radius={2} tone="primary" border>
      <Flex gap={3} align="center" wrap="wrap">
        <div style={{ flex: '1 1 14rem' }}>
          <Text size={1}>This picture was used before: {said.join(', ')}</Text>
        </div>
        <Button mode="ghost" fontSize={1} padding={2} text="Use these words" onClick={onUse} />
      </Flex>
    </Card>
  )
}

/** An image that offers the alternative text and credit it was given elsewhere. */
export function ImageInput(props: ObjectInputProps<ImageValue>) {
  const { value, readOnly, onChange } = props
  const known = useKnownWords(value?.asset?._ref)
  const offer = toOffer({ alt: toText(value?.alt), credit: toText(value?.credit) }, known)
  const use = ({ alt, credit }: PictureWords) =>
    onChange([...(alt ? [set(alt, ['alt'])] : []), ...(credit ? [set(credit, ['credit'])] : [])])
  return (
    <Stack gap={3}>
      {offer && !readOnly && <Offer words={offer} onUse={() => use(offer)} />}
      {props.renderDefault(props)}
    </Stack>
  )
}
