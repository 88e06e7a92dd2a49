import {
  STUDIO_ENVIRONMENT_ID,
  studioEnvironmentSchema,
  type StudioEnvironment,
} from '../lib/studio-environment.ts'

/** What holds where no page tells: while the schema is extracted on the command line. */
const unserved: StudioEnvironment = {
  projectId: 'dateline',
  dataset: 'production',
  apiVersion: '2026-11-01',
  lakeUrl: null,
  previews: 'on',
}

function readEnvironment(): StudioEnvironment {
  const told = globalThis.document?.getElementById(STUDIO_ENVIRONMENT_ID)?.textContent
  return told ? studioEnvironmentSchema.parse(JSON.parse(told)) : unserved
}

/** Told by the page that the Studio was loaded from. */
export const environment = readEnvironment()
