const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isWeakByChoice = (strengthen: unknown) => isRecord(strengthen) && strengthen['weak'] === true

function strengthen(reference: Record<string, unknown>): Record<string, unknown> {
  const { _strengthenOnPublish, _weak, ...rest } = reference
  return isWeakByChoice(_strengthenOnPublish) ? { ...rest, _weak } : rest
}

function walk(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(walk)
  if (!isRecord(value)) return value
  if (typeof value['_ref'] === 'string' && value['_strengthenOnPublish']) return strengthen(value)
  return toStrengthened(value)
}

/**
 * What is published of a draft: references to documents that were not published yet were weak meanwhile, and marked;
 * now they become strong, unless the schema wants them weak.
 */
export function toStrengthened<T extends Record<string, unknown>>(content: T): T {
  const fields = Object.entries(content).map(([field, value]) => [field, walk(value)])
  return { ...content, ...Object.fromEntries(fields) }
}
