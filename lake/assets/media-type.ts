import { getExtension, getMimeType, mimes } from 'hono/utils/mime'

const known: Record<string, string> = {
  ...mimes,
  flac: 'audio/flac',
  m4a: 'audio/mp4',
  m4v: 'video/x-m4v',
  mov: 'video/quicktime',
  ogg: 'audio/ogg',
  vtt: 'text/vtt; charset=utf-8',
  wav: 'audio/wav',
}

const unknownType = 'application/octet-stream'
const shownInPlace = /^(audio|video)\/|^image\/(?!svg)|^application\/pdf$|^text\/(plain|vtt)\b/

/** The media type of an asset. It follows from the extension alone, never from what an uploader said. */
export function toMediaType(extension: string): string {
  return getMimeType(`asset.${extension}`, known) ?? unknownType
}

/** The extension for an uploaded file: of its name, else for its declared media type, else `bin`. */
export function toFileExtension(filename: string | undefined, declaredType: string | null): string {
  const [, own] = /\.([a-z0-9]{1,16})$/i.exec(filename ?? '') ?? []
  return own?.toLowerCase() ?? (declaredType ? getExtension(declaredType) : undefined) ?? 'bin'
}

/** Whether a browser may show it at its address; anything that could run there is only ever saved. */
export function isShownInPlace(mediaType: string): boolean {
  return shownInPlace.test(mediaType)
}
