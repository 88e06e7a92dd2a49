import { runDatasetCommand } from './cli/dataset-command.ts'
import { explainStartError } from './cli/explain-start-error.ts'
import { OperatorError } from './cli/operator-error.ts'
import { parseEnvironment } from './cli/parse-environment.ts'
import { serve } from './cli/serve.ts'
import { runTokenCommand } from './cli/token-command.ts'
import { openStore } from './store/store.ts'
import type { Store } from './store/store.ts'

const commands = new Map<string, (store: Store, args: string[]) => string>([
  ['token', runTokenCommand],
  ['dataset', runDatasetCommand],
])

/** Commands work on the lake's file itself, whether or not a lake is running on it. */
function runCommand(name: string, args: string[]): void {
  const command = commands.get(name)
  if (!command) throw new OperatorError(`Unknown command "${name}": the lake knows token and dataset.`)
  const store = openStore(parseEnvironment(process.env).dataDir)
  try {
    process.stdout.write(`${command(store, args)}\n`)
  } finally {
    store.close()
  }
}

try {
  const [name, ...args] = process.argv.slice(2)
  if (name === undefined) await serve(parseEnvironment(process.env))
  else runCommand(name, args)
} catch (error) {
  console.error(explainStartError(error))
  process.exitCode = 1
}
