import { defineConfig } from 'sanity'
import { schemaTypes } from './schema/index.ts'

export default defineConfig({
  title: 'Dateline',
  projectId: 'dateline',
  dataset: 'production',
  schema: { types: schemaTypes },
})
