import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseAssetId } from '../assets/asset-name.ts'
import type { Finding } from './finding.ts'

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha1')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** An asset's document must have its file, with the bytes its name tells of. Other documents are none of it. */
export async function checkAsset(dataDir: string, dataset: string, documentId: string): Promise<Finding[]> {
  const name = parseAssetId(documentId)
  if (!name) return []
  const path = join('assets', dataset, name.kind, name.file)
  const where = `${dataset}, assets`
  if (!existsSync(join(dataDir, path))) return [{ where, what: `${path} is missing`, mend: null }]
  if ((await hashFile(join(dataDir, path))) === name.sha1) return []
  return [{ where, what: `${path} has other bytes than were uploaded`, mend: null }]
}
