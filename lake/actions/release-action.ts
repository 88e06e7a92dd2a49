import { z } from 'zod'
import { releaseMetadataSchema } from '../documents/release.ts'
import { patchOperations } from '../mutations/mutation.ts'

const RELEASE_ID = /^[A-Za-z0-9_-]{1,64}$/
/** Perspectives of their own, so no release can be called after. */
const RESERVED = ['raw', 'published', 'drafts', 'previewDrafts']

const releaseId = z
  .string()
  .regex(RELEASE_ID, '1 to 64 letters, digits, _ and -, without "_.releases."')
  .refine((id) => !RESERVED.includes(id), `none of ${RESERVED.join(', ')}`)

const action = <T extends string, S extends z.ZodRawShape>(name: T, shape: S) =>
  z.strictObject({ actionType: z.literal(`sanity.action.release.${name}` as const), releaseId, ...shape })

const exported = z.looseObject({ _id: z.string().optional(), metadata: releaseMetadataSchema })

/** The actions that create, change and end releases. */
export const releaseActionSchemas = [
  action('create', { metadata: releaseMetadataSchema.partial().optional() }),
  action('edit', { patch: z.strictObject(patchOperations) }),
  action('schedule', { publishAt: z.iso.datetime({ offset: true }) }),
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
