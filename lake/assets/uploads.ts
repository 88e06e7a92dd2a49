import { readFile } from 'node:fs/promises'
import type { Identity } from '../auth/identity.ts'
import { HttpError } from '../errors.ts'
import type { Document } from '../documents/document.ts'
import type { Services } from '../services.ts'
import type { Dataset } from '../store/datasets.ts'
import { runTransaction } from '../transactions/run-transaction.ts'
import { toAssetDocument } from './asset-document.ts'
import type { AssetDocument } from './asset-document.ts'
import type { AssetFiles, ReceivedFile } from './asset-files.ts'
import { parseAssetId } from './asset-name.ts'
import type { AssetName } from './asset-name.ts'
import { getImageMetadata } from './image-metadata.ts'
import type { MeasuredImage } from './image-metadata.ts'
import { toFileExtension } from './media-type.ts'
import type { MetadataChoice } from './metadata-choice.ts'
import { parseUploadParameters } from './upload-parameters.ts'
import type { UploadQuery } from './upload-parameters.ts'
import type { WorkQueue } from './work-queue.ts'

/** Bytes on their way in, and who sends them. `query` is the upload's own. */
export type Upload = {
  kind: AssetName['kind']
  dataset: Dataset
  identity: Identity
  query: URLSearchParams
  body: AsyncIterable<Uint8Array>
  declaredType: string | null
}

export type Uploads = {
  /**
   * Stores an asset and answers its document; bytes stored before answer the document they already have. Nothing is
   * stored when it throws: 400, 413 or 415 saying what is wrong with the bytes.
   */
  add(upload: Upload): Promise<Document>
}

type Described = { name: AssetName; document: AssetDocument }

type Parts = Pick<Services, 'config' | 'store' | 'events' | 'clock' | 'newId' | 'url'> & {
  files: AssetFiles
  queue: WorkQueue
}

export function createUploads(parts: Parts): Uploads {
  const { config, files, queue, newId, url } = parts
  const { imageBytes, fileBytes, imagePixels: maxPixels } = config.limits

  const measure = ({ path }: ReceivedFile, meta: ReadonlySet<MetadataChoice>) =>
    queue.run(async () => getImageMetadata(await readFile(path), { meta, maxPixels }))

  const describe = async (upload: Upload, received: ReceivedFile, said: UploadQuery): Promise<Described> => {
    const { parameters, meta } = said
    const image = upload.kind === 'images' ? await measure(received, meta) : undefined
    const name = toName(received, image, toFileExtension(parameters.filename, upload.declaredType))
    const document = toAssetDocument({
      name,
      size: received.size,
      uploadId: newId(),
      place: `${config.projectId}/${upload.dataset.name}`,
      url: url(),
      parameters,
      ...(image && { image }),
    })
    return { name, document }
  }
  return {
    async add(upload) {
      const said = parseUploadParameters(upload.query)
      const received = await files.receive(upload.body, upload.kind === 'images' ? imageBytes : fileBytes)
      try {
        if (received.size === 0) throw new HttpError(400, 'The upload is empty')
        return keep(parts, upload, received, await describe(upload, received, said))
      } finally {
        await files.discard(received)
      }
    },
  }
}

function toName({ sha1 }: ReceivedFile, image: MeasuredImage | undefined, extension: string): AssetName {
  const { width, height } = image?.metadata.dimensions ?? {}
  const id = image ? `image-${sha1}-${width}x${height}-${image.extension}` : `file-${sha1}-${extension}`
  const name = parseAssetId(id)
  if (!name) throw new Error(`${id} is not an asset's id`)
  return name
}

/** File and document appear in one turn of the event loop: a deletion of the same asset cannot come in between. */
function keep(parts: Parts, upload: Upload, received: ReceivedFile, { name, document }: Described): Document {
  const { files } = parts
  const { dataset, identity } = upload
  const place = { dataset: dataset.name, name }
  const isNew = files.find(place) === undefined
  if (isNew) files.keep(received, place)
  try {
    const { results } = runTransaction(parts, {
      dataset,
      identity,
      steps: [() => [{ createIfNotExists: document }]],
      errorType: 'mutationError',
      trusted: true,
    })
    return requireDocument(results[0]?.after)
  } catch (error) {
    if (isNew) files.remove(place)
    throw error
  }
}

function requireDocument(document: Document | null | undefined): Document {
  if (!document) throw new Error('The upload was stored without its document')
  return document
}
