import { HttpError } from '../errors.ts'
import type { Call } from '../http/call.ts'
import type { Services } from '../services.ts'
import { parseAssetFile } from './asset-name.ts'
import type { AssetName } from './asset-name.ts'

/** An asset that exists, and where its bytes lie. */
export type FoundAsset = { name: AssetName; path: string }

/** The asset that an address `/<kind>/:project/:dataset/:file` means; 404 when there is none. */
export function findAsset(
  { config, store, assets }: Pick<Services, 'config' | 'store' | 'assets'>,
  call: Pick<Call, 'path' | 'dataset'>,
  kind: AssetName['kind'],
): FoundAsset {
  const dataset = call.dataset()
  const name = parseAssetFile(kind, call.path('file'))
  const known =
    name && call.path('project') === config.projectId && store.reader(dataset).getDocument(name.id)
  const path = name && known ? assets.files.find({ dataset: dataset.name, name }) : undefined
  if (!name || !path) throw new HttpError(404, `There is no such asset: ${kind}/${call.path('file')}`)
  return { name, path }
}
