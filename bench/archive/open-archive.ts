import { parseLakeConfig, type LakeConfigInput } from '../../lake/config.ts'
import { createLake, type Lake } from '../../lake/server.ts'
import { contentIndexes } from '../../lib/content/indexes.ts'

const silent = { info: () => undefined, error: (...told: unknown[]) => console.error(...told) }

type Options = { clock: () => Date; limits?: LakeConfigInput['limits'] }

/** The embedded lake on an archive's folder with the publication's indexes, not yet listening. */
export function openArchive(dataDir: string, { clock, limits }: Options): Lake {
  const config = parseLakeConfig({ dataDir, projectId: 'dateline', port: 0, indexes: contentIndexes, limits })
  return createLake(config, { clock, log: silent })
}
