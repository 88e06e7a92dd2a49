import { isDatasetName } from '../config.ts'
import type { Store } from '../store/store.ts'
import { OperatorError } from './operator-error.ts'

const USAGE = 'Use: dataset list, or dataset add NAME [public|private].'

function add(store: Store, name = '', aclMode = 'public'): string {
  if (!isDatasetName(name) || (aclMode !== 'public' && aclMode !== 'private')) throw new OperatorError(USAGE)
  if (!store.datasets.create(name, aclMode, new Date()))
    throw new OperatorError(`There is a dataset "${name}" already.`)
  return `Created ${aclMode} dataset ${name}`
}

/** `dataset list|add`: what to print. */
export function runDatasetCommand(store: Store, [action, ...args]: string[]): string {
  if (action === 'add') return add(store, ...args)
  if (action !== 'list') throw new OperatorError(USAGE)
  return store.datasets
    .list()
    .map(({ name, aclMode }) => `${name}  ${aclMode}`)
    .join('\n')
}
