import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { rmSync } from 'node:fs'
import { ensureToken } from '../../../lake/auth/ensure-token.ts'
import { runLakeCommand, startLakeProcess } from '../../setup/start-lake-process.ts'
import type { LakeProcess } from '../../setup/start-lake-process.ts'
import { createLakeClient, makeDataDir } from '../../setup/start-lake.ts'

const COUNT = 450

let dataDir: string
let lake: LakeProcess

beforeAll(async () => {
  dataDir = makeDataDir()
  lake = await startLakeProcess(dataDir)
  const client = createLakeClient(lake.url, {
    token: ensureToken(dataDir, { role: 'editor', label: 'test' }),
  })
  const stories = Array.from({ length: COUNT }, (_, n) => ({
    create: { _id: `story-${n}`, _type: 'story', title: `Story ${n}`, at: `2026-01-${10 + (n % 20)}`, n },
  }))
  await client.mutate(stories)
})
afterAll(async () => {
  await lake.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const run = (...args: string[]) => runLakeCommand(args, { LAKE_DATA_DIR: dataDir })

const WELL = /^All is well/

test('an index added while the lake runs is complete, and kept up from then on', async () => {
  const added = await run('index', 'add', 'n', 'at desc', '--type', 'story', '--defined', 'title')
  expect(added).toEqual({
    stdout: 'Added index "story(title): n, -at" to dataset production\n',
    stderr: '',
    exitCode: 0,
  })
  const { stdout } = await run('index', 'list')
  expect(stdout).toContain('production  text  complete\n')
  expect(stdout).toContain('production  *: _type, -_updatedAt  complete\n')
  expect(stdout).toContain('production  story(title): n, -at  complete\n')
  const client = createLakeClient(lake.url, {
    token: ensureToken(dataDir, { role: 'editor', label: 'more' }),
  })
  await client.create({ _id: 'late', _type: 'story', title: 'Late', n: 3 })
  await client.delete('story-7')
  expect((await run('check')).stdout).toMatch(WELL)
})

test('what an index does for a query is explained', async () => {
  const query =
    '*[_type == "story" && defined(title) && n == $n]{"near": *[at == ^.at]._id, "all": count(*[n > 3])}'
  const { stdout, stderr, exitCode } = await run(
    'explain',
    query,
    '--params',
    '{"n":3}',
    '--perspective',
    'raw',
  )
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
  expect(stdout).toMatch(/^index "story\(title\): n, -at", where n == .+, reads all$/m)
  expect(stdout).toMatch(/^every document, for no index helps, reads all$/m)
})

test.each<[string[], RegExp]>([
  [
    ['index', 'add', 'n', 'at desc', '--type', 'story', '--defined', 'title'],
    /has the index "story\(title\): n, -at" already/,
  ],
  [['index', 'add', 'n', '--dataset', 'gone'], /no dataset "gone"\. The lake has production\./],
  [['index', 'add', 'slug..current'], /a path such as slug\.current or tags\[\]\._ref/],
  [['index', 'add', 'n down'], /"n down" is no PATH, nor a PATH with asc or desc after it/],
  [['index', 'add', 'a[]', 'b[]'], /at most one part of the key may lead through an array/],
  [['index', 'add', 'a', 'b', 'c', 'd', 'e'], /<=4 items/],
  [['index', 'add', 'n', '--unique'], /Unknown option '--unique'/],
  [['index', 'add'], /^Use: index list/],
  [['index', 'list', 'production'], /^Use: index list/],
  [['index', 'remove'], /^Use: index list/],
  [['explain'], /^Use: explain QUERY/],
  [['explain', '*[', '--params', '{}'], /Syntax error in GROQ query/],
  [['explain', '*[n == $n]'], /param \$n referenced, but not provided/],
  [['explain', '*', '--params', '[1]'], /--params is \[1\], but must be a JSON object/],
  [['explain', '*', '--perspective', 'raw,drafts'], /Perspective "raw" cannot be combined/],
  [['explain', '*', '--dataset', 'gone'], /no dataset "gone"/],
])('%j says what is wrong', async (args, message) => {
  const { stdout, stderr, exitCode } = await run(...args)
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
  expect(stderr).toMatch(message)
  expect(stderr).not.toMatch(/ {4}at /)
})
