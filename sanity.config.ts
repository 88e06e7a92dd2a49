import { createClient } from '@sanity/client'
import { defineConfig } from 'sanity'
import { structureTool } from 'sanity/structure'
import { environment } from './sanity/environment.ts'
import { schemaTypes } from './sanity/schema/index.ts'

const { projectId, dataset, lakeUrl } = environment

/** The embedded lake instead of Sanity's own: other addresses, and its own sign-in page. */
const embedded = (url: string) =>
  ({
    apiHost: url,
    unstable_clientFactory: (options) => createClient({ ...options, useProjectHostname: false }),
    auth: {
      loginMethod: 'token',
      redirectOnSingle: false,
      providers: [{ name: 'newsroom', title: 'Sign in', url: `${url}/login` }],
    },
  }) satisfies Partial<Parameters<typeof defineConfig>[0]>

export default defineConfig({
  title: 'Dateline',
  projectId,
  dataset,
  ...(lakeUrl === null ? {} : embedded(lakeUrl)),
  plugins: [structureTool()],
  schema: { types: schemaTypes },
})
