import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureAdministrator } from '../../../lake/auth/ensure-administrator.ts'
import { fetchToken, getCode, postForm, signIn, statusOf } from '../../setup/sign-in.ts'
import { runLakeCommand, startLakeProcess } from '../../setup/start-lake-process.ts'
import type { LakeProcess } from '../../setup/start-lake-process.ts'
import { makeDataDir } from '../../setup/start-lake.ts'

const MAIN = fileURLToPath(new URL('../../../lake/main.ts', import.meta.url))

let dataDir: string
let lake: LakeProcess
let env: Record<string, string>

beforeAll(async () => {
  dataDir = makeDataDir()
  lake = await startLakeProcess(dataDir)
  env = { LAKE_DATA_DIR: dataDir, LAKE_URL: lake.url }
})
afterAll(async () => {
  await lake.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const run = (...args: string[]) => runLakeCommand(args, env)

/** Runs a command with something piped into it; its exit code. */
async function pipe(input: string, ...args: string[]): Promise<number | null> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.stdin.end(`${input}\n`)
  await once(child, 'close')
  return child.exitCode
}

const accept = async (link: string, fields: Record<string, string>) =>
  fetchToken(lake, getCode(await postForm(lake, new URL(link).pathname, fields)) ?? '')

describe('user', () => {
  test('the first administrator’s link works until anybody can sign in', async () => {
    const link = ensureAdministrator(dataDir, lake.url) ?? ''
    expect(link).toMatch(new RegExp(`^${lake.url}/welcome/[\\w-]{43}$`))
    const fields = { name: 'Ada', email: 'ada@example.org', password: 'analytical engine' }
    expect(await statusOf(lake, (await accept(link, fields)) ?? '')).toBe(200)
    expect(ensureAdministrator(dataDir, lake.url)).toBeNull()
  })

  test('add prints an invitation alone, while the lake runs', async () => {
    const { stdout, stderr, exitCode } = await run(
      'user',
      'add',
      'Grace@Example.org',
      '--role',
      'editor',
      '--name',
      'Grace Hopper',
    )
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
    expect(stdout).toMatch(new RegExp(`^${lake.url}/welcome/[\\w-]{43}\\n$`))
    const list = await run('user', 'list')
    expect(list.stdout).toMatch(
      /grace@example\.org {2}editor {2}Grace Hopper {2}added \S+ {2}never signed in/,
    )
    const token = await accept(stdout.trim(), { name: 'Grace Hopper', password: 'nanoseconds of wire' })
    expect(await statusOf(lake, token ?? '')).toBe(200)
    expect((await run('user', 'list')).stdout).toMatch(/grace@example\.org .* active/)
  })

  test('add and password take a password from a pipe', async () => {
    expect(
      await pipe(
        'correct horse battery',
        'user',
        'add',
        'p@example.org',
        '--role',
        'viewer',
        '--password-stdin',
      ),
    ).toBe(0)
    const token = await signIn(lake, { email: 'p@example.org', password: 'correct horse battery' })
    expect(await pipe('another long password', 'user', 'password', 'P@example.org', '--password-stdin')).toBe(
      0,
    )
    expect(await statusOf(lake, token)).toBe(401)
    expect(await signIn(lake, { email: 'p@example.org', password: 'another long password' })).toMatch(/^sk/)
    expect(await pipe('short', 'user', 'password', 'p@example.org', '--password-stdin')).toBe(1)
  })

  test('role cuts end sessions; removal, too', async () => {
    await pipe(
      'correct horse battery',
      'user',
      'add',
      'r@example.org',
      '--role',
      'editor',
      '--password-stdin',
    )
    const said = { email: 'r@example.org', password: 'correct horse battery' }
    const first = await signIn(lake, said)
    expect((await run('user', 'role', 'r@example.org', 'viewer')).stdout).toBe(
      'r@example.org is viewer now\n',
    )
    expect(await statusOf(lake, first)).toBe(401)
    const second = await signIn(lake, said)
    expect((await run('user', 'remove', 'r@example.org')).exitCode).toBe(0)
    expect(await statusOf(lake, second)).toBe(401)
    expect((await run('user', 'list')).stdout).not.toContain('r@example.org')
  })

  test.each([
    [['user', 'role', 'ada@example.org', 'editor'], /last administrator/],
    [['user', 'remove', 'ada@example.org'], /last administrator/],
    [['user', 'remove', 'nobody@example.org'], /no account for nobody@example\.org/],
    [['user', 'add', 'ada@example.org', '--role', 'viewer'], /an account for ada@example\.org already/],
    [['user', 'add', 'not-an-address', '--role', 'viewer'], /e-mail address is not complete/],
    [['user', 'add', 'b@example.org', '--role', 'owner'], /role is one of administrator/],
    [['user', 'add', 'b@example.org', '--rule', 'viewer'], /^Use: user list/],
    [['user', 'add'], /^Use: user list/],
    [['user', 'praise', 'ada@example.org'], /^Use: user list/],
    [['session', 'revoke', 'nobody'], /no session "nobody"/],
    [['session'], /^Use: session list/],
    [['party'], /the lake knows user, session, token, dataset/],
  ])('%j says what is wrong', async (args, message) => {
    const { stdout, stderr, exitCode } = await run(...args)
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/ {4}at /)
  })
})

test('sessions are listed and ended', async () => {
  await pipe(
    'correct horse battery',
    'user',
    'add',
    's@example.org',
    '--role',
    'viewer',
    '--name',
    'S',
    '--password-stdin',
  )
  const token = await signIn(lake, { email: 's@example.org', password: 'correct horse battery' })
  const { stdout } = await run('session', 'list', 's@example.org')
  const [id = ''] = stdout.split('  ')
  expect(stdout).toMatch(/^s\S+ {2}S {2}viewer {2}since \S+ {2}last used \S+ {2}127\.0\.0\.1 {2}\S+\n$/)
  expect((await run('session', 'revoke', id)).exitCode).toBe(0)
  expect(await statusOf(lake, token)).toBe(401)
})

test('a lake run alone prints the link for the first administrator', async () => {
  const folder = makeDataDir()
  const alone = await startLakeProcess(folder)
  const link = await alone.printed(/become the administrator at (\S+)/)
  expect((await fetch(link)).status).toBe(200)
  await alone.stop()
  rmSync(folder, { recursive: true, force: true })
})
