import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ensureToken } from '../../../lake/auth/ensure-token.ts'
import { runCheckCommand } from '../../../lake/cli/check-command.ts'
import { OperatorError } from '../../../lake/cli/operator-error.ts'
import { parseLakeConfig } from '../../../lake/config.ts'
import { databasePath } from '../../../lake/store/open-database.ts'
import { openStore } from '../../../lake/store/store.ts'
import { makeDocuments } from '../../fixtures/random-groq/make-documents.ts'
import { makeRandom } from '../../fixtures/random.ts'
import { runLakeCommand, startLakeProcess } from '../../setup/start-lake-process.ts'
import type { LakeProcess } from '../../setup/start-lake-process.ts'
import { createLakeClient, makeDataDir } from '../../setup/start-lake.ts'

const INDEXES = [
  {
    type: 'article',
    defined: ['slug.current'],
    key: [{ path: 'tags[]._ref' }, { path: 'publishedAt', descending: true }],
  },
]

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

let dataDir: string
let lake: LakeProcess
let client: SanityClient

/** Documents whose references lead nowhere are only weakly so. */
const toWeak = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toWeak)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([name, field]) => [name, toWeak(field)])
  return { ...Object.fromEntries(fields), ...('_ref' in value && { _weak: true }) }
}

beforeAll(async () => {
  dataDir = makeDataDir()
  lake = await startLakeProcess(dataDir, { LAKE_INDEXES: JSON.stringify(INDEXES) })
  client = createLakeClient(lake.url, { token: ensureToken(dataDir, { role: 'editor', label: 'test' }) })
  const mutations = makeDocuments(makeRandom(3), 60).map(({ _rev, _system, ...document }) => ({
    createOrReplace: { ...document, ...Object(toWeak(document)) },
  }))
  await client.mutate(mutations)
  await client.assets.upload('image', GIF, { filename: 'dot.gif' })
})
afterAll(async () => {
  await lake.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const runCheck = (...args: string[]) => runLakeCommand(['check', ...args], { LAKE_DATA_DIR: dataDir })

/** The same without a process of its own: what it prints, or what is wrong. */
async function check(...args: string[]): Promise<{ printed: string } | { wrong: string }> {
  const store = openStore(dataDir)
  const config = parseLakeConfig({ dataDir, projectId: 'dateline' })
  try {
    return { printed: await runCheckCommand({ store, config, lakeUrl: lake.url }, args) }
  } catch (error) {
    if (error instanceof OperatorError) return { wrong: error.message }
    throw error
  } finally {
    store.close()
  }
}

/** What a bad disk, or a mistake, might do behind the lake's back. */
function damage(sql: string): void {
  const db = new DatabaseSync(databasePath(dataDir), { timeout: 5000 })
  db.exec(sql)
  db.close()
}

const WELL = 'All is well: indexes, references and the files of assets agree with the documents.'

test('a lake that was only written to by its API is well, also while it runs', async () => {
  expect(await runCheck()).toEqual({ stdout: `${WELL}\n`, stderr: '', exitCode: 0 })
})

describe('what is made from documents is found wrong, and mended while the lake runs', () => {
  const ONE = '(SELECT rowid FROM text_row ORDER BY document_id LIMIT 1)'
  test.each<[string, string, RegExp]>([
    [
      'a lost entry',
      `DELETE FROM path_entry WHERE (index_id, key) IN (SELECT index_id, key FROM path_entry LIMIT 1)`,
      /^production, index "\*: _type, -_updatedAt": no entry for \S+$/m,
    ],
    [
      'an entry of another document',
      `INSERT INTO path_entry SELECT index_id, key, 'article-1', 'drafts.article-1' FROM path_entry
       WHERE index_id = (SELECT id FROM path_index WHERE name LIKE 'article(%') AND document_id <> 'drafts.article-1' LIMIT 1`,
      /^production, index "article\(slug\.current\): tags\[\]\._ref, -publishedAt": an entry for drafts\.article-1, (that it does not give|which does not exist)$/m,
    ],
    [
      'an entry in place of another',
      `UPDATE path_entry SET published_id = 'gone', document_id = 'gone'
       WHERE (index_id, key, document_id) IN (SELECT index_id, key, document_id FROM path_entry LIMIT 1)`,
      /no entry for \S+\nproduction, index "\*: _type, -_updatedAt": an entry for gone, which does not exist$/m,
    ],
    [
      'a wrong count',
      'UPDATE path_bucket SET n = n + 2 WHERE (index_id, bucket) IN (SELECT index_id, bucket FROM path_bucket LIMIT 1)',
      /^production, index "\*: _type, -_updatedAt": counts (\d+) where there are \d+ \(\w+\)$/m,
    ],
    [
      'a lost text',
      `DELETE FROM text_row WHERE rowid = ${ONE}`,
      /^production, index "text": no text of \S+$/m,
    ],
    [
      'an outdated text',
      `UPDATE text_row SET hash = x'00' WHERE rowid = ${ONE}`,
      /^production, index "text": an outdated text of \S+$/m,
    ],
    [
      'lost words',
      `DELETE FROM document_text WHERE rowid = ${ONE}`,
      /^production, index "text": no words of \S+$/m,
    ],
    [
      'other words',
      `INSERT OR REPLACE INTO document_text (rowid, head, rest, more)
       SELECT rowid, 'quite', 'other', 'words' FROM text_row ORDER BY document_id LIMIT 1`,
      /^index of texts: \d+ words that are there more or less often than in documents$/m,
    ],
    [
      'a text of nobody’s',
      "INSERT INTO document_text (rowid, head, rest, more) VALUES (999999, 'stray', '', '')",
      /^index of texts: 1 texts that are no document's$/m,
    ],
    [
      'a lost reference',
      'DELETE FROM reference WHERE (from_id, to_id) IN (SELECT from_id, to_id FROM reference LIMIT 1)',
      /^production, references: \S+ refers to .+, but it is noted that it refers to .+$/m,
    ],
    [
      'a reference of a draft’s invention',
      `INSERT INTO reference SELECT dataset_id, id, 'nowhere', 0 FROM document LIMIT 1`,
      /^production, references: \S+ refers to .+, but it is noted that it refers to .*nowhere.*$/m,
    ],
  ])('%s', async (what, sql, message) => {
    damage(sql)
    expect(await check()).toEqual({ wrong: expect.stringMatching(message) })
    expect(await check()).toEqual({
      wrong: expect.stringMatching(/\n\n"check --rebuild" mends what is made from documents\.$/),
    })
    expect(await check('--rebuild')).toEqual({ printed: expect.stringMatching(message) })
    await client.createOrReplace({ _id: 'after', _type: 'article', title: `Written since ${what}` })
    expect(await check()).toEqual({ printed: WELL })
  })
})

describe('what only a backup brings back is found wrong, and stays so', () => {
  const assets = () => join(dataDir, 'assets', 'production', 'images')
  const file = () => join(assets(), readdirSync(assets())[0] ?? '')

  test.each<[string, () => void, RegExp]>([
    [
      'a file of other bytes',
      () => writeFileSync(file(), 'GIF89a'),
      /\.gif has other bytes than were uploaded$/m,
    ],
    [
      'a lost file',
      () => rmSync(file()),
      /^production, assets: assets\/production\/images\/\S+\.gif is missing$/m,
    ],
    [
      'a document under another id',
      () => damage("UPDATE document SET type = 'other' WHERE id = (SELECT min(id) FROM document)"),
      /^production, documents: \S+ says other things of itself than its row$/m,
    ],
    [
      'a document that is no JSON',
      () => damage("UPDATE document SET body = '{' WHERE id = (SELECT min(id) FROM document)"),
      /^production, documents: \S+ cannot be read$/m,
    ],
  ])('%s', async (_, harm, message) => {
    harm()
    for (const args of [[], ['--rebuild']]) {
      const found = await check(...args)
      expect(found).toEqual({ wrong: expect.stringMatching(message) })
      expect(found).toEqual({
        wrong: expect.stringMatching(/Documents and files come back from a backup only\.$/),
      })
    }
  })
})

test('what is wrong goes to standard error, and the exit code tells', async () => {
  const { stdout, stderr, exitCode } = await runCheck()
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
  expect(stderr).toMatch(/^production, documents: \S+ cannot be read\n\nDocuments and files come back/)
})

test('wrong arguments are told apart from a wrong lake', async () => {
  const { stderr, exitCode } = await runCheck('--repair')
  expect(stderr).toMatch(/^Unknown option '--repair'[^]*\n\nUse: check \[--rebuild\]/)
  expect(exitCode).toBe(1)
})
