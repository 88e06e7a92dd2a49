import { studioUrl } from '../content/source-marks.ts'

/** Where the Studio edits a document; it finds out the type itself when that is not known. */
export function toEditHref({ _id, _type }: { _id: string; _type: string | null }): string {
  const type = _type === null ? '' : `;type=${encodeURIComponent(_type)}`
  return `${studioUrl}/intent/edit/id=${encodeURIComponent(_id)}${type}/`
}
