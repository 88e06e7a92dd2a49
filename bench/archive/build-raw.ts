import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { databasePath } from '../../lake/store/open-database.ts'
import { normalizeText } from '../../lake/query/text-query.ts'
import { rawContent, rawSchema } from './raw-schema.ts'

/** Where an archive's tables by hand lie. */
export const toRawPath = (dataDir: string): string => path.join(dataDir, 'raw.sqlite')

function collectText(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, item]) => (field.startsWith('_') ? [] : collectText(item)))
}

const storySchema = z.object({
  body: z.array(z.object({ children: z.array(z.object({ text: z.string() })).default([]) })).default([]),
})

function toProse(json: unknown) {
  const { body } = storySchema.parse(JSON.parse(z.string().parse(json)))
  return normalizeText(body.map(({ children }) => children.map(({ text }) => text).join('')).join(' '))
}

const toText = (json: unknown) => normalizeText(collectText(JSON.parse(z.string().parse(json))).join(' '))

/** Makes the tables of an archive anew unless they are there; no documents may have come since. */
export function buildRaw(dataDir: string): void {
  const file = toRawPath(dataDir)
  if (existsSync(file)) return
  const draft = `${file}.draft`
  rmSync(draft, { force: true })
  const db = new DatabaseSync(draft)
  db.function('text_of', { deterministic: true }, toText)
  db.function('prose_of', { deterministic: true }, toProse)
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF')
  db.exec(`ATTACH '${databasePath(dataDir)}' AS lake; BEGIN`)
  db.exec(rawSchema)
  db.exec(rawContent)
  db.exec(`COMMIT; DETACH lake; VACUUM INTO '${file}'`)
  db.close()
  rmSync(draft)
}
