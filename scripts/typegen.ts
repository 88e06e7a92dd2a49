import path from 'node:path'
import { runMain } from './fail.ts'
import { runProcess } from './processes.ts'

const cli = path.resolve('node_modules/@sanity/cli/bin/run.js')
const commands = [
  ['schema', 'extract', '--force'],
  ['typegen', 'generate'],
]

/** Derives each query's result type from the Studio's schema, into `sanity/types.gen.ts` (a few seconds). */
export async function generateTypes(): Promise<void> {
  for (const command of commands) {
    await runProcess([cli, ...command], `\`sanity ${command.join(' ')}\` failed; see above.`, {
      quiet: true,
    })
  }
}

if (import.meta.main) await runMain(generateTypes)
