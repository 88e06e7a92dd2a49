import './sanity/zod-without-eval.ts'
import { defineConfig } from 'sanity'
import { desk } from './sanity/desk/index.ts'
import { toEmbeddedLake } from './sanity/embedded-lake.ts'
import { environment } from './sanity/environment.ts'
import { form } from './sanity/form/index.ts'
import { previewLinks } from './sanity/preview-links/index.ts'
import { presentation } from './sanity/presentation/index.ts'
import { PublicationIcon } from './sanity/publication-icon.tsx'
import { schemaTypes } from './sanity/schema/index.ts'
import { team } from './sanity/team/index.ts'
import { documentActions, workflow } from './sanity/workflow/index.ts'

const { projectId, dataset, lakeUrl } = environment

export default defineConfig({
  title: 'Dateline',
  icon: PublicationIcon,
  projectId,
  dataset,
  ...(lakeUrl === null ? {} : toEmbeddedLake(lakeUrl)),
  plugins: [desk(), presentation(), workflow(), form(), previewLinks(), team()],
  document: { actions: documentActions },
  tasks: { enabled: false },
  // A release's activity tells of its schedules only by this.
  beta: { eventsAPI: { releases: true } },
  schema: { types: schemaTypes },
})
