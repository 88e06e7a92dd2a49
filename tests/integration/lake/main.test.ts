import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { ensureToken } from '../../../lake/auth/ensure-token.ts'
import { runLakeCommand, startLakeProcess } from '../../setup/start-lake-process.ts'
import type { LakeProcess } from '../../setup/start-lake-process.ts'
import { createLakeClient, makeDataDir } from '../../setup/start-lake.ts'

let dataDir: string

beforeEach(() => {
  dataDir = makeDataDir()
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const run = (...args: string[]) => runLakeCommand(args, { LAKE_DATA_DIR: dataDir })

async function withLake<T>(work: (lake: LakeProcess) => Promise<T>): Promise<T> {
  const lake = await startLakeProcess(dataDir)
  try {
    return await work(lake)
  } finally {
    await lake.stop()
  }
}

/** Sends the beginning of a body, and goes once it was received. */
async function breakOff(url: string, token: string): Promise<void> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': 99,
  }
  const sending = request(url, { method: 'POST', headers: { ...headers, expect: '100-continue' } })
  sending.on('error', () => undefined)
  sending.flushHeaders()
  await once(sending, 'continue')
  sending.write('{"mutations":[')
  await new Promise((resolve) => setTimeout(resolve, 200))
  sending.destroy()
}

const statusOf = async (url: string, token: string) =>
  (await fetch(`${url}/v1/users/me`, { headers: { authorization: `Bearer ${token}` } })).status

test('starts, says where, and stops on SIGTERM and SIGINT with exit code 0', async () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const lake = await startLakeProcess(dataDir)
    expect((await fetch(`${lake.url}/v1/ping`)).status).toBe(200)
    expect(await lake.stop(signal)).toBe(0)
  }
})

test('a caller who breaks off a body is no error of the lake', async () => {
  const token = ensureToken(dataDir, { role: 'editor', label: 'hasty' })
  await withLake(async ({ url, child }) => {
    let told = ''
    child.stderr?.on('data', (text: Buffer) => (told += String(text)))
    await breakOff(`${url}/v1/data/mutate/production`, token)
    await breakOff(`${url}/v1/assets/files/production`, token)
    expect(await statusOf(url, token)).toBe(200)
    expect(told).toBe('')
  })
})

describe('tokens', () => {
  test('are added, listed and revoked while the lake runs', async () => {
    await withLake(async ({ url }) => {
      const added = await run('token', 'add', '--role', 'editor', '--label', 'Desk')
      expect(added).toEqual({ exitCode: 0, stderr: '', stdout: expect.stringMatching(/^sk[\w-]{43}\n$/) })
      const token = added.stdout.trim()
      const doc = await createLakeClient(url, { token }).create({ _type: 'note' })
      expect(doc._rev).toEqual(expect.any(String))

      const { stdout } = await run('token', 'list')
      expect(stdout).toMatch(/^t\S+ {2}editor {2}Desk {2}created \S+ {2}last used \S+\n$/)
      expect(stdout).not.toContain(token)

      await run('token', 'revoke', stdout.split(' ')[0] ?? '')
      expect(await statusOf(url, token)).toBe(401)
    })
  })

  test('mistakes are told in one sentence', async () => {
    expect(await run('token', 'add', '--role', 'king', '--label', 'x')).toMatchObject({
      exitCode: 1,
      stdout: '',
    })
    expect((await run('token', 'revoke', 'nobody')).stderr).toBe('There is no token "nobody" in force.\n')
    expect((await run('frobnicate')).stderr).toContain('Unknown command "frobnicate"')
  })

  test("ensureToken keeps one secret in a file of its user's own", async () => {
    const wanted = { role: 'viewer', label: 'site', file: 'site.token' } as const
    const secret = ensureToken(dataDir, wanted)
    expect(ensureToken(dataDir, wanted)).toBe(secret)
    expect(statSync(join(dataDir, 'site.token')).mode & 0o777).toBe(0o600)
    await withLake(async ({ url }) => expect(await statusOf(url, secret)).toBe(200))

    const id = (await run('token', 'list')).stdout.split(' ')[0] ?? ''
    await run('token', 'revoke', id)
    expect(ensureToken(dataDir, wanted)).not.toBe(secret)
  })
})

test('datasets are added and listed', async () => {
  await run('dataset', 'add', 'staging', 'private')
  expect((await run('dataset', 'add', 'staging')).stderr).toBe('There is a dataset "staging" already.\n')
  expect((await run('dataset', 'list')).stdout).toBe('staging  private\n')
})

describe('what stops it from starting is told in one sentence', () => {
  const start = (env: Record<string, string>) =>
    runLakeCommand([], { LAKE_DATA_DIR: dataDir, LAKE_PORT: '0', ...env })

  test('a taken port', async () => {
    await withLake(async ({ url }) => {
      const { port } = new URL(url)
      const folder = join(dataDir, 'other')
      expect(await start({ LAKE_PORT: port, LAKE_DATA_DIR: folder })).toEqual({
        exitCode: 1,
        stdout: '',
        stderr: `Port ${port} is taken: stop what listens there, or set LAKE_PORT to another port.\n`,
      })
    })
  })

  test('a folder another lake serves, until that one is gone, however it went', async () => {
    const lake = await startLakeProcess(dataDir)
    expect(await start({})).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `Another lake serves the folder "${dataDir}": stop it, or set LAKE_DATA_DIR to another folder.\n`,
    })
    expect((await fetch(`${lake.url}/v1/ping`)).status).toBe(200)
    await lake.stop('SIGKILL')
    await withLake(async ({ url }) => expect((await fetch(`${url}/v1/ping`)).status).toBe(200))
  })

  test('a folder that cannot be one', async () => {
    writeFileSync(join(dataDir, 'file'), '')
    const { exitCode, stderr } = await start({ LAKE_DATA_DIR: join(dataDir, 'file', 'lake') })
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: expect.stringMatching(/^LAKE_DATA_DIR ".*" cannot be used: a part of its path is a file\.\n$/),
    })
  })

  test('a file that is not a database', async () => {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(
      join(dataDir, 'lake.sqlite'),
      'not a database, but long enough to be taken for one'.repeat(100),
    )
    expect((await start({})).stderr).toMatch(/cannot be used: its lake\.sqlite is not a database\.\n$/)
  })

  test.each([
    ['LAKE_PORT', '70000', 'a port number'],
    ['LAKE_PORT', 'eighty', 'a port number'],
    ['LAKE_URL', 'lake', 'the address browsers'],
    ['LAKE_ALLOWED_ORIGINS', 'http://a.example/path', 'a comma-separated list of origins'],
    ['SANITY_PROJECT_ID', 'Data Line', 'a project id'],
    ['SANITY_DATASET', '_x', 'a dataset name'],
  ])('%s=%s', async (name, value, rule) => {
    const { exitCode, stderr } = await start({ [name]: value })
    expect(exitCode).toBe(1)
    expect(stderr).toContain(`${name} is "${value}", but must be ${rule}`)
  })
})
