import { HttpError } from '../errors.ts'
import type { Perspective } from './evaluator.ts'

/** The API version from which a query without a perspective sees published content only. */
const PUBLISHED_BY_DEFAULT = '2025-02-19'

const RELEASE = /^[A-Za-z0-9_-]{1,128}$/
const DATE = /^\d{4}-\d{2}-\d{2}$/

const toDefault = (apiVersion: string): Perspective =>
  apiVersion === 'X' || (DATE.test(apiVersion) && apiVersion >= PUBLISHED_BY_DEFAULT) ? 'published' : 'raw'

function toLayer(name: string): string {
  if (name === 'previewDrafts') return 'drafts'
  if (name === 'raw') throw new HttpError(400, 'Perspective "raw" cannot be combined with others')
  if (!RELEASE.test(name)) throw new HttpError(400, `Invalid perspective "${name}"`)
  return name
}

/** A request's perspective; 400 when it is none. */
export function parsePerspective(value: string | null, apiVersion: string): Perspective {
  if (value === null) return toDefault(apiVersion)
  if (value === 'raw' || value === 'published') return value
  const layers = value.split(',').map(toLayer)
  if (new Set(layers).size < layers.length) throw new HttpError(400, `Perspective "${value}" repeats itself`)
  return layers
}
