import { env } from '../env.ts'
import { createPreviewClient } from '../sanity-client.ts'
import type { PreviewLake } from './preview.ts'

const { previewToken: token, lake } = env

/** An editor who waits wants to know that the lake does not answer. */
const patience = { maxRetries: 0 }

/** Where this site reads previews from; `null` when it has no token for them. */
export const previewLake: PreviewLake | null =
  token === undefined
    ? null
    : { client: createPreviewClient(env).withConfig(patience), token, closed: lake.kind === 'embedded' }
