import { runMain } from './fail.ts'
import { runProcess, type Variables } from './processes.ts'

/** Runs Jest with native ES modules; throws a `UserError` when a test fails. */
export async function runJest(args: string[], variables: Variables = {}): Promise<void> {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
  await runProcess(
    [...flags, 'node_modules/jest/bin/jest.js', ...args],
    'The failing tests are named above.',
    {
      variables,
    },
  )
}

if (import.meta.main) await runMain(() => runJest(process.argv.slice(2)))
