import { studioFolder } from '../lib/studio-files.ts'
import { runProcess } from './processes.ts'

const cli = 'node_modules/@sanity/cli/bin/run.js'

/** Builds the Studio into `studioFolder` (some seconds). */
export async function buildStudioFiles({ logFile }: { logFile?: string | undefined } = {}): Promise<void> {
  await runProcess([cli, 'build', studioFolder, '--yes'], 'The Studio could not be built; see above.', {
    variables: { NODE_ENV: 'production' },
    ...(logFile === undefined ? { quiet: true } : { logFile }),
  })
}
