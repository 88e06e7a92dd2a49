import type { AssetName } from './asset-name.ts'
import type { MeasuredImage } from './image-metadata.ts'
import { toMediaType } from './media-type.ts'
import type { UploadParameters } from './upload-parameters.ts'

/** An asset document before the lake adds its revision and dates. */
export type AssetDocument = { _id: string; _type: string; [field: string]: unknown }

type Facts = {
  name: AssetName
  size: number
  uploadId: string
  /** `<project>/<dataset>`. */
  place: string
  /** The lake's address, without trailing slash. */
  url: string
  parameters: UploadParameters
  image?: MeasuredImage
}

/** The document that stands for an asset, with the fields of hosted `sanity.imageAsset` and `sanity.fileAsset`. */
export function toAssetDocument({
  name,
  size,
  uploadId,
  place,
  url,
  parameters,
  image,
}: Facts): AssetDocument {
  const { filename, source, ...described } = parameters
  const path = `${name.kind}/${place}/${name.file}`
  return {
    _id: name.id,
    _type: image ? 'sanity.imageAsset' : 'sanity.fileAsset',
    assetId: name.sha1,
    extension: name.extension,
    mimeType: toMediaType(name.extension).split(';')[0],
    ...(filename && { originalFilename: filename }),
    path,
    sha1hash: name.sha1,
    size,
    uploadId,
    url: `${url}/${path}`,
    ...described,
    ...(source && { source: { _type: 'sanity.assetSourceData', ...source } }),
    ...(image && { metadata: image.metadata }),
  }
}
