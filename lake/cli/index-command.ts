import { parseArgs } from 'node:util'
import { z } from 'zod'
import { buildIndexes } from '../indexes/build.ts'
import { indexDefinitionSchema, toIndexName } from '../indexes/definition.ts'
import type { IndexDefinition } from '../indexes/definition.ts'
import type { Dataset } from '../store/datasets.ts'
import type { Store } from '../store/store.ts'
import type { CommandContext } from './command.ts'
import { findDataset } from './find-dataset.ts'
import { OperatorError } from './operator-error.ts'

const USAGE = `Use: index list, or
index add PATH… [--type TYPE] [--defined PATH]… [--dataset NAME].
A PATH is a field such as slug.current or tags[]._ref; "publishedAt desc" orders the other way round. Up to four of
them are the index's key. --type takes in documents of one _type alone, --defined those that have the field.`

const options = {
  type: { type: 'string' },
  defined: { type: 'string', multiple: true },
  dataset: { type: 'string' },
} as const

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    if (error instanceof TypeError) throw new OperatorError(`${error.message}\n\n${USAGE}`)
    throw error
  }
}

/** `publishedAt desc` as in GROQ's `order()`. */
function toPart(text: string) {
  const [path = '', direction, ...rest] = text.trim().split(/\s+/)
  if (rest.length > 0 || (direction !== undefined && direction !== 'asc' && direction !== 'desc'))
    throw new OperatorError(`"${text}" is no PATH, nor a PATH with asc or desc after it.\n\n${USAGE}`)
  return { path, descending: direction === 'desc' }
}

function toDefinition(
  paths: readonly string[],
  type: string | null,
  defined: readonly string[],
): IndexDefinition {
  const parsed = indexDefinitionSchema.safeParse({ type, defined, key: paths.map(toPart) })
  if (parsed.success) return parsed.data
  throw new OperatorError(`There can be no such index:\n${z.prettifyError(parsed.error)}\n\n${USAGE}`)
}

async function add({ store }: CommandContext, args: string[]): Promise<string> {
  const { values, positionals } = readArguments(args)
  if (positionals.length === 0) throw new OperatorError(USAGE)
  const dataset = findDataset(store, values.dataset)
  const definition = toDefinition(positionals, values.type ?? null, values.defined ?? [])
  const name = toIndexName(definition)
  if (!store.indexes.add(dataset, definition))
    throw new OperatorError(`Dataset "${dataset.name}" has the index "${name}" already.`)
  const info = (line: string) => void process.stderr.write(`${line}\n`)
  await buildIndexes({ store, log: { info, error: console.error } })
  return `Added index "${name}" to dataset ${dataset.name}`
}

function describe(store: Store, dataset: Dataset): string[] {
  return store.indexes.list(dataset).map(({ name, state, builtTo }) => {
    const progress =
      state === 'ready' ? 'complete' : `being built${builtTo ? `, has come to ${builtTo}` : ''}`
    return `${dataset.name}  ${name}  ${progress}`
  })
}

/** `index add|list`: what to print. An index is complete when `add` returns; the lake may run meanwhile. */
export async function runIndexCommand(context: CommandContext, [action, ...args]: string[]): Promise<string> {
  if (action === '--help' || args.includes('--help')) return USAGE
  if (action === 'add') return add(context, args)
  if (action !== 'list' || args.length > 0) throw new OperatorError(USAGE)
  return context.store.datasets
    .list()
    .flatMap((dataset) => describe(context.store, dataset))
    .join('\n')
}
