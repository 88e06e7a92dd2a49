import { z } from 'zod'
import { HttpError } from '../errors.ts'
import { assertSafeJson } from '../http/assert-safe-json.ts'
import { parseMetadataChoice } from './metadata-choice.ts'
import type { MetadataChoice } from './metadata-choice.ts'

const text = z.string().max(2000)

const parameters = z
  .object({
    filename: text.transform(toBaseName),
    label: text,
    title: text,
    description: text,
    creditLine: text,
    sourceId: text,
    sourceName: text,
    sourceUrl: text,
  })
  .partial()
  .transform(({ sourceId, sourceName, sourceUrl, ...described }) => {
    const source = {
      ...(sourceId && { id: sourceId }),
      ...(sourceName && { name: sourceName }),
      ...(sourceUrl && { url: sourceUrl }),
    }
    return { ...described, ...(Object.keys(source).length > 0 && { source }) }
  })

/** What an upload says about its asset. */
export type UploadParameters = z.output<typeof parameters>

/** An upload's whole query: what it says, and which metadata it wants extracted. */
export type UploadQuery = { parameters: UploadParameters; meta: ReadonlySet<MetadataChoice> }

/** The query of an upload, by name. */
export const uploadParameterNames = [
  'filename',
  'label',
  'title',
  'description',
  'creditLine',
  'sourceId',
  'sourceName',
  'sourceUrl',
  'meta',
] as const

/** Parses an upload's query. Throws 400 naming what is malformed. */
export function parseUploadParameters(query: URLSearchParams): UploadQuery {
  const given = Object.fromEntries(query)
  assertSafeJson(given)
  const parsed = parameters.safeParse(given)
  if (!parsed.success) throw new HttpError(400, z.prettifyError(parsed.error))
  return { parameters: parsed.data, meta: parseMetadataChoice(query.getAll('meta')) }
}

/** Some browsers send the folder along with the name. */
function toBaseName(filename: string): string {
  return filename.split(/[/\\]/).at(-1) ?? ''
}
