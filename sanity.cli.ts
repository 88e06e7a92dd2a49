import { defineCliConfig } from 'sanity/cli'
import { studioAssets } from './sanity/studio-assets.ts'

/** What the `sanity` command builds; where the Studio finds its lake is told by the page it is served on. */
export default defineCliConfig({
  api: { projectId: 'dateline', dataset: 'production' },
  project: { basePath: '/studio' },
  vite: (config) => ({ ...config, plugins: [...(config.plugins ?? []), studioAssets()] }),
  schemaExtraction: { enforceRequiredFields: true, path: './sanity/schema.gen.json' },
  typegen: {
    path: './lib/content/**/query.ts',
    schema: './sanity/schema.gen.json',
    generates: './sanity/types.gen.ts',
  },
})
