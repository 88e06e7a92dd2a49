import { z } from 'zod'

const system = z.object({
  _system: z.object({
    createdBy: z.string().nullable().catch(null),
    sharedWith: z.array(z.string()).catch([]),
  }),
})

/** Whose draft it is, where the lake tells, and who else may write it. */
export type Sharing = { createdBy: string | null; sharedWith: string[] }

export function toSharing(draft: unknown): Sharing {
  return system.safeParse(draft).data?._system ?? { createdBy: null, sharedWith: [] }
}

/** Whether a contributor may write this draft; of drafts whose owner is unknown, the lake decides. */
export function isWritableBy({ createdBy, sharedWith }: Sharing, userId: string): boolean {
  return createdBy === null || createdBy === userId || sharedWith.includes(userId)
}
