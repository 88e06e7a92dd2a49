import { runCheckCommand } from './cli/check-command.ts'
import type { Command } from './cli/command.ts'
import { runDatasetCommand } from './cli/dataset-command.ts'
import { runExplainCommand } from './cli/explain-command.ts'
import { explainStartError } from './cli/explain-start-error.ts'
import { runIndexCommand } from './cli/index-command.ts'
import { OperatorError } from './cli/operator-error.ts'
import { parseEnvironment } from './cli/parse-environment.ts'
import { runSessionCommand } from './cli/session-command.ts'
import { serve } from './cli/serve.ts'
import { runTokenCommand } from './cli/token-command.ts'
import { runUserCommand } from './cli/user-command.ts'
import { runWebhookCommand } from './cli/webhook-command.ts'
import { parseLakeConfig } from './config.ts'
import { toOwnUrl } from './http/own-url.ts'
import { openStore } from './store/store.ts'

const commands = new Map<string, Command>([
  ['user', runUserCommand],
  ['session', runSessionCommand],
  ['token', ({ store }, args) => runTokenCommand(store, args)],
  ['dataset', ({ store }, args) => runDatasetCommand(store, args)],
  ['webhook', ({ store }, args) => runWebhookCommand(store, args)],
  ['index', runIndexCommand],
  ['check', runCheckCommand],
  ['explain', runExplainCommand],
])

/** Commands work on the lake's file itself, whether or not a lake is running on it. */
async function runCommand(name: string, args: string[]): Promise<void> {
  const command = commands.get(name)
  if (!command)
    throw new OperatorError(`Unknown command "${name}": the lake knows ${[...commands.keys()].join(', ')}.`)
  const config = parseLakeConfig(parseEnvironment(process.env))
  const store = openStore(config.dataDir, { indexes: config.indexes })
  try {
    const lakeUrl = config.publicUrl ?? toOwnUrl(config)
    process.stdout.write(`${await command({ store, config, lakeUrl }, args)}\n`)
  } finally {
    store.close()
  }
}

try {
  const [name, ...args] = process.argv.slice(2)
  if (name === undefined) await serve(parseEnvironment(process.env))
  else await runCommand(name, args)
} catch (error) {
  console.error(explainStartError(error))
  process.exitCode = 1
}
