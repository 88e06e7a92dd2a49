import { isObjectSchemaType, type Path, type SchemaType } from 'sanity'

/** What editors call the field that a path leads into: its title in the form. */
export function toFieldTitle(type: SchemaType | undefined, path: Path): string | null {
  if (!type || !isObjectSchemaType(type)) return null
  const field = type.fields.find(({ name }) => name === path[0])
  return field ? (field.type.title ?? field.name) : null
}
