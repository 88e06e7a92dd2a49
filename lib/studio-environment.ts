import { z } from 'zod'

/** Where the Studio finds its lake, and the site it edits. */
export const studioEnvironmentSchema = z.object({
  projectId: z.string(),
  dataset: z.string(),
  apiVersion: z.string(),
  /** Address of the embedded lake as browsers reach it; null for Sanity's own. */
  lakeUrl: z.string().nullable(),
  /** Whether the site can show drafts, and note when links to them were opened. */
  previews: z.enum(['off', 'unrecorded', 'on']),
})

export type StudioEnvironment = z.infer<typeof studioEnvironmentSchema>

/** `id` of the element of the Studio's page that carries its environment as JSON. */
export const STUDIO_ENVIRONMENT_ID = 'studio-environment'
