import { isArraySchemaType, isObjectSchemaType, isReferenceSchemaType, type SchemaType } from 'sanity'
import type { Step } from './field-path.ts'

/** Whether a type of a list is what a member says it is; the first will do where nothing tells. */
function toChild(type: SchemaType, step: Step): SchemaType | undefined {
  if (typeof step !== 'string') return isArraySchemaType(type) ? type.of[0] : undefined
  if (!isObjectSchemaType(type) || isReferenceSchemaType(type)) return undefined
  return type.fields.find(({ name }) => name === step)?.type
}

/** "Cover › Alternative text": what the form calls the field that a path leads to. */
export function toFieldLabel(root: SchemaType | undefined, path: readonly Step[]): string {
  const titles: string[] = []
  let type = root
  for (const step of path) {
    type = type && toChild(type, step)
    if (typeof step === 'string') titles.push(type?.title ?? step)
  }
  return titles.join(' › ')
}
