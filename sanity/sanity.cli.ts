import { defineCliConfig } from 'sanity/cli'

export default defineCliConfig({
  api: { projectId: 'dateline', dataset: 'production' },
  schemaExtraction: { enforceRequiredFields: true, path: './schema.gen.json' },
  typegen: {
    path: '../lib/content/**/query.ts',
    schema: './schema.gen.json',
    generates: './types.gen.ts',
  },
})
