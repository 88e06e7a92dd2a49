import type { CustomValidator } from 'sanity'
import { z } from 'zod'

/** The category's section: of its published edition, else of its draft. */
const sectionQuery = `*[_id in [$id, "drafts." + $id]] | order(_id desc) [0].section._ref`

const referenceSchema = z.object({ _ref: z.string() })

/** `_id` that a reference leads to. */
export function toRef(value: unknown): string | undefined {
  return referenceSchema.safeParse(value).data?._ref
}

/** Refuses a category of another section than the story's. */
export const findForeignCategory: CustomValidator<unknown> = async (value, { document, getClient }) => {
  const id = toRef(value)
  const section = toRef(document?.section)
  if (!id || !section) return true
  const client = getClient({ apiVersion: '2026-11-01' }).withConfig({ perspective: 'raw' })
  const own = await client.fetch<string | null>(sectionQuery, { id })
  return own === null || own === section
    ? true
    : 'This category belongs to another section: choose one of this story’s section.'
}
