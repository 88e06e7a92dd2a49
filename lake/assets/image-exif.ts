import exifr from 'exifr'
import { z } from 'zod'
import type { MetadataChoice } from './metadata-choice.ts'

type Tags<Type extends string> = { _type: Type; [tag: string]: string | number | boolean }

export type ExifMetadata = {
  exif?: Tags<'sanity.imageExifMetadata'>
  image?: Tags<'sanity.imageExifTags'>
  location?: { _type: 'geopoint'; lat: number; lng: number; alt?: number }
}

const exifChoices: readonly MetadataChoice[] = ['exif', 'image', 'location']
const block = z.record(z.string(), z.unknown()).optional()
const parsedTags = z.object({ ifd0: block, exif: block, gps: block }).optional()
const coordinates = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  GPSAltitude: z.number().optional(),
})

/** Reads the tags asked for of an EXIF segment. Damaged or absent tags cost themselves, never the upload. */
export async function getExifMetadata(
  segment: Buffer | undefined,
  meta: ReadonlySet<MetadataChoice>,
): Promise<ExifMetadata> {
  if (!segment || !exifChoices.some((choice) => meta.has(choice))) return {}
  const tags = await readTags(segment)
  const gps = coordinates.safeParse(meta.has('location') ? tags?.gps : undefined)
  const exif = meta.has('exif') && tags?.exif
  const image = meta.has('image') && tags?.ifd0
  return {
    ...(exif && { exif: { _type: 'sanity.imageExifMetadata', ...toPlainTags(exif) } }),
    ...(image && { image: { _type: 'sanity.imageExifTags', ...toPlainTags(image) } }),
    ...(gps.success && { location: toGeopoint(gps.data) }),
  }
}

async function readTags(segment: Buffer): Promise<z.infer<typeof parsedTags>> {
  const options = { tiff: true, ifd0: {}, exif: true, gps: true, mergeOutput: false, translateValues: false }
  try {
    return parsedTags.parse(await exifr.parse(toTiff(segment), options))
  } catch {
    return undefined
  }
}

/** The segment's own marker, where present, stands before the TIFF structure. */
function toTiff(segment: Buffer): Buffer {
  return segment.toString('latin1', 0, 6) === 'Exif\0\0' ? segment.subarray(6) : segment
}

function toGeopoint({ latitude, longitude, GPSAltitude }: z.infer<typeof coordinates>) {
  const altitude = GPSAltitude === undefined ? {} : { alt: GPSAltitude }
  return { _type: 'geopoint' as const, lat: latitude, lng: longitude, ...altitude }
}

/** Keeps what JSON can carry: binary tags are left out, dates become ISO strings. */
function toPlainTags(tags: Record<string, unknown>): Record<string, string | number | boolean> {
  const plain = Object.entries(tags).flatMap(([name, value]) => {
    const kept = toPlainValue(value)
    return kept === undefined || !/^[A-Za-z]\w*$/.test(name) ? [] : [[name, kept] as const]
  })
  return Object.fromEntries(plain)
}

function toPlainValue(value: unknown): string | number | boolean | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString()
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed()
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  return typeof value === 'boolean' ? value : undefined
}
