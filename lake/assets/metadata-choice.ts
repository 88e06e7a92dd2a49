import { HttpError } from '../errors.ts'

const choices = ['palette', 'lqip', 'blurhash', 'exif', 'image', 'location', 'dimensions', 'none'] as const

export type MetadataChoice = (typeof choices)[number]

const usual: readonly MetadataChoice[] = ['palette', 'lqip', 'blurhash']

/** The `meta` values of an upload; dimensions are always measured. Throws 400 naming an unknown value. */
export function parseMetadataChoice(values: readonly string[]): ReadonlySet<MetadataChoice> {
  if (values.length === 0) return new Set(usual)
  return new Set(values.flatMap((value) => value.split(',')).map(parseChoice))
}

function parseChoice(value: string): MetadataChoice {
  const choice = choices.find((known) => known === value)
  if (!choice) throw new HttpError(400, `meta: "${value}" is not supported; known are ${choices.join(', ')}`)
  return choice
}
