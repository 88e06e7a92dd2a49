import { z } from 'zod'
import { isReleaseName, releaseMetadataSchema } from '../documents/release.ts'
import { patchOperations } from '../mutations/mutation.ts'

const releaseId = z
  .string()
  .refine(
    isReleaseName,
    '1 to 64 letters, digits, _ and -, without "_.releases.", and none of raw, published, drafts, previewDrafts',
  )

/** Kept dates are compared as texts, which a fifth digit of the year would put first. */
const isComparable = (text: string) => new Date(text).getUTCFullYear() <= 9999

const publishAt = z.iso.datetime({ offset: true }).refine(isComparable, 'before the year 10000')

const action = <T extends string, S extends z.ZodRawShape>(name: T, shape: S) =>
  z.strictObject({ actionType: z.literal(`sanity.action.release.${name}` as const), releaseId, ...shape })

const exported = z.looseObject({ _id: z.string().optional(), metadata: releaseMetadataSchema })

/** The actions that create, change and end releases. */
export const releaseActionSchemas = [
  action('create', { metadata: releaseMetadataSchema.partial().optional() }),
  action('edit', { patch: z.strictObject(patchOperations) }),
  action('schedule', { publishAt }),
  action('unschedule', {}),
  action('publish', {}),
  action('archive', {}),
  action('unarchive', {}),
  action('delete', {}),
  action('import', {
    attributes: exported.optional(),
    document: exported.optional(),
    ifExists: z.enum(['fail', 'ignore', 'replace']),
  }),
] as const

export type ReleaseAction = z.output<(typeof releaseActionSchemas)[number]>

/** One kind of release action, by the end of its name: `ReleaseActionOf<'schedule'>`. */
export type ReleaseActionOf<T extends string> = Extract<
  ReleaseAction,
  { actionType: `sanity.action.release.${T}` }
>

export function isReleaseAction(action: { actionType: string }): action is ReleaseAction {
  return action.actionType.startsWith('sanity.action.release.')
}
