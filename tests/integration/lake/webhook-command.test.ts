import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { rmSync } from 'node:fs'
import { ensureToken } from '../../../lake/auth/ensure-token.ts'
import { runLakeCommand, startLakeProcess } from '../../setup/start-lake-process.ts'
import type { LakeProcess } from '../../setup/start-lake-process.ts'
import { createLakeClient, makeDataDir } from '../../setup/start-lake.ts'
import { startReceiver } from '../../setup/start-receiver.ts'

const URL = 'http://127.0.0.1:1/hook'

let dataDir: string
let lake: LakeProcess
let client: SanityClient

beforeAll(async () => {
  dataDir = makeDataDir()
  const token = ensureToken(dataDir, { role: 'editor', label: 'test' })
  lake = await startLakeProcess(dataDir)
  client = createLakeClient(lake.url, { token })
})
afterAll(async () => {
  await lake.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const webhook = (...args: string[]) => runLakeCommand(['webhook', ...args], { LAKE_DATA_DIR: dataDir })

test('added while the lake runs, it is told of the next change; its secret is shown once', async () => {
  const added = await webhook('add', '--name', 'Rebuild', '--url', URL)
  expect(added).toMatchObject({ stderr: '', exitCode: 0 })
  const [, id = '', secret = ''] =
    /^Added (h\S+): .*\nIts secret, shown this once: ([\w-]{43})\n$/.exec(added.stdout) ?? []
  expect(await webhook('remove', id)).toMatchObject({ exitCode: 0 })

  const receiver = await startReceiver('own-secret-of-ours')
  const mine = [
    '--url',
    receiver.url,
    '--secret',
    'own-secret-of-ours',
    '--header',
    'Authorization=Bearer hidden',
  ]
  const again = await webhook(
    'add',
    '--name',
    'Index',
    ...mine,
    '--filter',
    '_type == "story"',
    '--projection',
    '{_id}',
  )
  expect(again.stdout).toMatch(/^Added h\S+: from the next change on, the lake tells http:\S+\.\n$/)
  await client.create({ _id: 'a', _type: 'other' })
  await client.create({ _id: 'b', _type: 'story' })
  expect(await receiver.until(1)).toMatchObject([{ body: '{"_id":"b"}', valid: true }])

  const { stdout } = await webhook('list')
  expect(stdout).toContain(`  POST ${receiver.url}\n  on create, update, delete in production\n`)
  expect(stdout).toContain('  filter _type == "story"\n  projection {_id}\n  headers Authorization\n')
  for (const hidden of [secret, 'own-secret-of-ours', 'hidden']) expect(stdout).not.toContain(hidden)

  const index = /^(h\S+) {2}Index/m.exec(stdout)?.[1] ?? ''
  const attempts = await webhook('attempts', index)
  expect(attempts.stdout).toMatch(
    /^\S+ {2}create b {2}\S+ {2}try 1 {2}answered 204 in \d+ ms\nIndex: \d waiting\n$/,
  )
})

describe('says what is wrong', () => {
  const valid = { name: 'X', url: URL }
  const toArguments = (flags: Record<string, string>) =>
    Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value])

  test.each<[Record<string, string>, RegExp]>([
    [{ url: URL }, /^--name must be a name of up to 100 characters/],
    [{ name: 'X' }, /^--url must be an address such as/],
    [{ ...valid, url: 'ftp://example.org' }, /^--url is "ftp:\/\/example.org", but must be an address/],
    [{ ...valid, url: 'https://me:pass@example.org' }, /without a password/],
    [
      { ...valid, on: 'create,publish' },
      /^--on is "create,publish", but must be one or more of create,update,delete/,
    ],
    [{ ...valid, method: 'HEAD' }, /^--method is "HEAD", but must be one of POST, PUT/],
    [{ ...valid, header: 'Host=evil' }, /^--header must be a header such as/],
    [{ ...valid, header: 'sanity-webhook-signature=x' }, /none that the lake itself sends/],
    [{ ...valid, header: 'X-A=a\nX-B: b' }, /^--header must be/],
    [{ ...valid, header: 'no-value' }, /^--header must be/],
    [{ ...valid, secret: 'short' }, /^--secret must be at least 8 characters/],
    [{ ...valid, dataset: 'other' }, /^There is no dataset "other". The lake has production\./],
    [
      { ...valid, filter: '_type == "a" &&& x' },
      /^--filter is no GROQ that a webhook can run: .* at character 16\.\n {2}_type == "a" &&& x\n {17}\^\n$/,
    ],
    [
      { ...valid, projection: '{_id' },
      /^--projection is no GROQ that a webhook can run: .*\n {2}\{_id\n {6}\^\n$/,
    ],
    [{ ...valid, filter: '*[_type == "a"]' }, /what stands between \*\[ and \]/],
    [{ ...valid, nonsense: 'x' }, /--nonsense[\s\S]*Use: webhook add/],
  ])('%j', async (flags, reason) => {
    const { stderr, stdout, exitCode } = await webhook('add', ...toArguments(flags))
    expect(stderr).toMatch(reason)
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
    expect(stderr).not.toMatch(/ at .*\.ts/)
  })

  test('of other actions, and what there is to say', async () => {
    expect((await webhook('attempts', 'h0')).stderr).toBe(
      'There is no webhook "h0": "webhook list" names those there are.\n',
    )
    expect((await webhook('remove')).stderr).toMatch(/^Use: webhook add/)
    expect((await webhook('nonsense')).stderr).toMatch(/^Use: webhook add/)
    expect(await webhook('--help')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^Use: webhook add/),
    })
  })
})
