import type { Dataset } from '../store/datasets.ts'
import type { Store } from '../store/store.ts'
import { OperatorError } from './operator-error.ts'

/** The dataset of that name; the only one, unless one is named. Throws an OperatorError that names those there are. */
export function findDataset({ datasets }: Pick<Store, 'datasets'>, name: string | undefined): Dataset {
  const all = datasets.list()
  const found = all.length === 1 && name === undefined ? all[0] : all.find((dataset) => dataset.name === name)
  if (found) return found
  const names = all.map((dataset) => dataset.name).join(', ')
  const have = names === '' ? 'none yet: start it once, or use dataset add' : names
  throw new OperatorError(
    name === undefined
      ? `Say which dataset with --dataset NAME. The lake has ${have}.`
      : `There is no dataset "${name}". The lake has ${have}.`,
  )
}
