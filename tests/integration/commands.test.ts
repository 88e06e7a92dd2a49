import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { getFreePort } from '../../scripts/ports.ts'
import { stopProcess } from '../../scripts/processes.ts'
import { startLake } from '../../scripts/publication.ts'
import { createLakeClient } from '../setup/start-lake.ts'

type Ended = { status: number; stdout: string; stderr: string }

/** Runs one of the project's commands to its end, as npm does after installing. */
function run(script: string, args: string[], variables: Record<string, string>): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...variables }
    execFile(
      process.execPath,
      ['scripts/bootstrap.mjs', script, ...args],
      { env },
      (error, stdout, stderr) => {
        resolve({ status: error ? Number(error.code ?? 1) : 0, stdout, stderr })
      },
    )
  })
}

describe('npm start with a setting that cannot work: one sentence, status 1', () => {
  let folder: string
  let taken: number
  let occupant: Server
  let free: Record<string, string>

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'dateline-start-'))
    occupant = createServer()
    taken = await new Promise((resolve) => {
      occupant.listen(0, '127.0.0.1', () => {
        const address = occupant.address()
        resolve(address && typeof address === 'object' ? address.port : 0)
      })
    })
    free = {
      PORT: String(await getFreePort()),
      LAKE_PORT: String(await getFreePort()),
      LAKE_DATA_DIR: path.join(folder, 'lake'),
    }
  })
  afterAll(() => {
    occupant.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const start = (variables: Record<string, string>) => run('scripts/start.ts', [], { ...free, ...variables })
  const oneSentence = /^[^\n]+\.\n$/

  it('a taken port of the site', async () => {
    const { status, stderr } = await start({ PORT: String(taken) })
    expect(stderr).toBe(`Port ${taken} is taken: stop what listens there, or set PORT to a free port.\n`)
    expect(status).toBe(1)
  })

  it('a taken port of the lake', async () => {
    const { status, stderr } = await start({ LAKE_PORT: String(taken) })
    expect(stderr).toContain('LAKE_PORT')
    expect(stderr).toMatch(oneSentence)
    expect(status).toBe(1)
  })

  it('a malformed value', async () => {
    const { status, stderr } = await start({ PORT: 'eighty' })
    expect(stderr).toMatch(/^PORT must be a whole number.*"eighty"\.\n$/)
    expect(status).toBe(1)
  })

  it('a folder that cannot hold the lake', async () => {
    const file = path.join(folder, 'file')
    writeFileSync(file, '')
    const { status, stderr } = await start({ LAKE_DATA_DIR: path.join(file, 'lake') })
    expect(stderr.split('\n')[0]).toMatch(/^LAKE_DATA_DIR ".*" cannot be used: .*\.$/)
    expect(stderr).not.toContain('    at ')
    expect(status).toBe(1)
  })

  it('a count of stories that is no number', async () => {
    const { status, stderr } = await run('scripts/seed.ts', ['--archive', 'many'], free)
    expect(stderr).toContain('--archive takes a whole number.')
    expect(status).toBe(1)
  })
})

describe('npm run lake -- token', () => {
  let dataDir: string
  beforeAll(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'dateline-token-'))
  })
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  const token = (...args: string[]) => run('lake/main.ts', ['token', ...args], { LAKE_DATA_DIR: dataDir })

  it('prints a new token alone, then lists and revokes it', async () => {
    const added = await token('add', '--role', 'editor', '--label', 'Night desk')
    expect(added).toMatchObject({ status: 0, stderr: '' })
    expect(added.stdout).toMatch(/^sk[\w-]{40,}\n$/)
    const { stdout } = await token('list')
    expect(stdout).toMatch(/editor\s+Night desk/)
    expect(stdout).not.toContain(added.stdout.trim())
    const id = stdout.split(/\s/)[0] ?? ''
    expect(await token('revoke', id)).toMatchObject({ status: 0 })
    expect((await token('list')).stdout).toContain('revoked')
  })
})

describe('npm run dev', () => {
  it('its lake, restarted by Node on every change, answers the first query like any other', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'dateline-dev-'))
    const port = await getFreePort()
    const variables = { LAKE_PORT: String(port), LAKE_DATA_DIR: folder }
    const lake = await startLake({ variables, flags: ['--watch', '--watch-preserve-output'] })
    try {
      const client = createLakeClient(`http://127.0.0.1:${port}`)
      expect(await client.fetch<number>('count(*)')).toBe(0)
    } finally {
      await stopProcess(lake)
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
