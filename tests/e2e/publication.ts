import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const stateFile = path.join('.cache', 'e2e', 'publication.json')

const publicationSchema = z.object({
  siteUrl: z.url(),
  /** What the processes of this publication were started with. */
  variables: z.record(z.string(), z.string()),
  lake: z.object({ apiHost: z.url(), projectId: z.string(), dataset: z.string(), token: z.string() }),
  /** File of what build and site wrote to their log so far. */
  siteLog: z.string(),
})

/** The publication that the end-to-end tests run against. */
export type Publication = z.infer<typeof publicationSchema>

export function writePublication(publication: Publication): void {
  writeFileSync(stateFile, JSON.stringify(publication))
}

/** Throws when the set-up did not run. */
export function getPublication(): Publication {
  return publicationSchema.parse(JSON.parse(readFileSync(stateFile, 'utf8')))
}
