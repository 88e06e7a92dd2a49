import { z } from 'zod'
import { patchOperations } from '../mutations/mutation.ts'
import { releaseActionSchemas } from './release-action.ts'

const document = z.looseObject({ _id: z.string(), _type: z.string().min(1) })
const revision = z.string().optional()
/** Purging would rewrite history, which the lake keeps. */
const purge = z.literal(false, 'this lake keeps history: "purge" is not supported').optional()
const publishedId = z.string()

const action = <T extends string, S extends z.ZodRawShape>(name: T, shape: S) =>
  z.strictObject({ actionType: z.literal(`sanity.action.document.${name}` as const), ...shape })

const schemas = [
  action('create', { publishedId, attributes: document, ifExists: z.enum(['fail', 'ignore']) }),
  action('edit', {
    draftId: z.string(),
    publishedId,
    patch: z.strictObject({ ifRevisionID: revision, ...patchOperations }),
  }),
  action('publish', {
    draftId: z.string(),
    publishedId,
    ifDraftRevisionId: revision,
    ifPublishedRevisionId: revision,
  }),
  action('unpublish', { draftId: z.string(), publishedId }),
  action('discard', { draftId: z.string(), purge }),
  action('delete', { publishedId, includeDrafts: z.array(z.string()).default([]), purge }),
  action('replaceDraft', { publishedId, attributes: document }),
  action('version.create', {
    publishedId,
    document: document.optional(),
    baseId: z.string().optional(),
    versionId: z.string().optional(),
    ifBaseRevisionId: revision,
  }),
  action('version.replace', { document }),
  action('version.discard', { versionId: z.string(), purge }),
  action('version.unpublish', { versionId: z.string(), publishedId }),
] as const

export const actionSchema = z.discriminatedUnion('actionType', [...schemas, ...releaseActionSchemas])

export type Action = z.output<typeof actionSchema>

/** One kind of document action, by the end of its name: `ActionOf<'version.create'>`. */
export type ActionOf<T extends string> = Extract<Action, { actionType: `sanity.action.document.${T}` }>
