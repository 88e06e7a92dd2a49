import { Card, Stack, Text } from '@sanity/ui'
import { useEffect, useEffectEvent, useState } from 'react'
import { set, unset, useClient, type FileValue, type ObjectInputProps, type SanityClient } from 'sanity'
import { z } from 'zod'
import { measureAudio } from './measure-audio.ts'

export type AudioValue = FileValue & { duration?: number }

type Measured = { asset: string; seconds?: number; fault?: string }

async function measureAsset(client: SanityClient, asset: string): Promise<Measured> {
  const url = await client.fetch<unknown>('*[_id == $asset][0].url', { asset })
  return measureAudio(z.url().parse(url)).then(
    (seconds) => ({ asset, seconds }),
    (reason: unknown) => ({ asset, fault: reason instanceof Error ? reason.message : String(reason) }),
  )
}

/** A recording whose length is measured when it is chosen: readers and search engines are told it before they fetch the file. */
export function AudioInput(props: ObjectInputProps<AudioValue>) {
  const { value, readOnly, onChange } = props
  const asset = value?.asset?._ref
  const client = useClient({ apiVersion: '2026-11-01' })
  // Looking at a story changes nothing in it: only a file that is chosen now is measured.
  const [known, setKnown] = useState<Measured | undefined>(asset ? { asset } : undefined)
  const knownAsset = known?.asset
  const keep = useEffectEvent((measured: Measured) => {
    setKnown(measured)
    const { seconds } = measured
    onChange(seconds === undefined ? unset(['duration']) : set(seconds, ['duration']))
  })
  useEffect(() => {
    if (!asset || readOnly || asset === knownAsset) return undefined
    let wanted = true
    measureAsset(client, asset).then(
      (measured) => wanted && keep(measured),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [asset, readOnly, client, knownAsset])
  const fault = known && known.asset === asset ? known.fault : undefined
  return (
    <Stack gap={3}>
      {fault && (
        <Card padding={3} radius={2} tone="caution" border>
          <Text size={1}>{fault} Readers may not be able to hear it: choose an MP3 or M4A file.</Text>
        </Card>
      )}
      {props.renderDefault(props)}
    </Stack>
  )
}
