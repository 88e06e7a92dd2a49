import { z } from 'zod'

const schema = z.object({
  _system: z
    .looseObject({ createdBy: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
})

/** The id of the user who began a draft or version; null when it is not known. */
export function getCreator(document: Record<string, unknown> | null): string | null {
  return schema.safeParse(document ?? {}).data?._system?.createdBy ?? null
}
