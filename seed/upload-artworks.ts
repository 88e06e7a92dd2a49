import type { SanityClient } from '@sanity/client'
import { toArtworkFile } from './artwork-file.ts'
import type { ArtworkFile } from './artwork-file.ts'
import type { Artwork, AssetFor } from './types.ts'

type Options = { client: SanityClient; log: (line: string) => void }

const UPLOADED =
  '*[_type in ["sanity.imageAsset", "sanity.fileAsset"] && originalFilename in $names]{_id, originalFilename}'

const getUploaded = async (client: SanityClient, names: string[]) => {
  const assets = await client.fetch<{ _id: string; originalFilename: string }[]>(
    UPLOADED,
    { names },
    { useCdn: false },
  )
  return new Map(assets.map((asset) => [asset.originalFilename, asset._id]))
}

const upload = async (client: SanityClient, { name, assetType, contentType, render }: ArtworkFile) => {
  const content = await render()
  const asset =
    assetType === 'image'
      ? await client.assets.upload('image', content, { filename: name, contentType })
      : await client.assets.upload('file', content, { filename: name, contentType })
  return asset._id
}

/** The file name of each artwork; drawings are kept, since the same one is asked for more than once. */
const createDesk = () => {
  const files = new Map<string, ArtworkFile>()
  return (artwork: Artwork): ArtworkFile => {
    const key = JSON.stringify(artwork)
    const file = files.get(key) ?? toArtworkFile(artwork)
    files.set(key, file)
    return file
  }
}

/** Uploads the artworks that the dataset lacks, one after the other, and answers where each of them is. */
export const uploadArtworks = async (
  artworks: readonly Artwork[],
  { client, log }: Options,
): Promise<AssetFor> => {
  const fileFor = createDesk()
  const files = [...new Map(artworks.map((artwork) => [fileFor(artwork).name, fileFor(artwork)])).values()]
  const ids = files.length
    ? await getUploaded(
        client,
        files.map(({ name }) => name),
      )
    : new Map<string, string>()
  const missing = files.filter(({ name }) => !ids.has(name))
  for (const [index, file] of missing.entries()) {
    log(`Uploading illustrations ${index + 1}/${missing.length}`)
    ids.set(file.name, await upload(client, file))
  }
  return (artwork) => {
    const { name } = fileFor(artwork)
    const id = ids.get(name)
    if (!id) throw new Error(`Illustration ${name} was never uploaded`)
    return id
  }
}
