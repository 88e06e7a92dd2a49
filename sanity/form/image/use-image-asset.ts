import { useEffect, useState } from 'react'
import { useClient, type SanityClient } from 'sanity'
import { z } from 'zod'

/** Address of an original and its size in pixels. */
export type ImageAsset = { url: string; width: number; height: number }

const assetSchema = z.object({ url: z.string(), width: z.number(), height: z.number() }).nullable()

const query = `*[_id == $id][0]{ url, "width": metadata.dimensions.width, "height": metadata.dimensions.height }`

/** Assets never change, so each is asked for once. */
const known = new Map<string, Promise<ImageAsset | null>>()

function getAsset(client: SanityClient, id: string): Promise<ImageAsset | null> {
  const asset =
    known.get(id) ?? client.fetch<unknown>(query, { id }).then((answer) => assetSchema.parse(answer))
  known.set(id, asset)
  asset.then(
    (found) => found ?? known.delete(id),
    () => known.delete(id),
  )
  return asset
}

/** The asset with this `_id`, once it is known. */
export function useImageAsset(id: string | undefined): ImageAsset | undefined {
  const client = useClient({ apiVersion: '2026-11-01' })
  const [found, setFound] = useState<{ id: string; asset: ImageAsset | null }>()
  useEffect(() => {
    let wanted = true
    if (id)
      getAsset(client, id).then(
        (asset) => wanted && setFound({ id, asset }),
        () => undefined,
      )
    return () => {
      wanted = false
    }
  }, [client, id])
  return found && found.id === id ? (found.asset ?? undefined) : undefined
}
