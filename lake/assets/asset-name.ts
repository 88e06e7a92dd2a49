import { imageFormats } from './image-format.ts'

/** Which stored asset is meant: its kind, and the file name its bytes are kept and addressed under. */
export type AssetName = {
  kind: 'images' | 'files'
  id: string
  file: string
  sha1: string
  extension: string
}

const imageId = /^image-([0-9a-f]{40})-([1-9]\d{0,5})x([1-9]\d{0,5})-([a-z]+)$/
const fileId = /^file-([0-9a-f]{40})-([a-z0-9]{1,16})$/

/** Reads an asset document's id; undefined for any other document. */
export function parseAssetId(id: string): AssetName | undefined {
  const [, imageSha1, width, height, imageExtension] = imageId.exec(id) ?? []
  if (imageSha1 && imageExtension && imageFormats.some((format) => format === imageExtension)) {
    const file = `${imageSha1}-${width}x${height}.${imageExtension}`
    return { kind: 'images', id, file, sha1: imageSha1, extension: imageExtension }
  }
  const [, sha1, extension] = fileId.exec(id) ?? []
  return sha1 && extension ? { kind: 'files', id, file: `${sha1}.${extension}`, sha1, extension } : undefined
}

/** Reads the last part of an asset's address; undefined unless it is exactly the name of a possible asset. */
export function parseAssetFile(kind: AssetName['kind'], file: string): AssetName | undefined {
  const dot = file.lastIndexOf('.')
  const prefix = kind === 'images' ? 'image' : 'file'
  const name = parseAssetId(`${prefix}-${file.slice(0, dot)}-${file.slice(dot + 1)}`)
  return name?.file === file && name.kind === kind ? name : undefined
}
