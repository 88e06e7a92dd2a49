import { createClient } from '@sanity/client'
import type { ClientConfig, SanityClient } from '@sanity/client'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPasswords } from '../../lake/auth/passwords.ts'
import type { Role } from '../../lake/auth/roles.ts'
import { hashTokenSecret, newTokenSecret } from '../../lake/auth/token-secret.ts'
import { parseLakeConfig } from '../../lake/config.ts'
import type { LakeConfigInput } from '../../lake/config.ts'
import { createLake } from '../../lake/server.ts'
import type { Lake } from '../../lake/server.ts'
import type { Log } from '../../lake/log.ts'
import type { Services } from '../../lake/services.ts'
import { closeAtEnd } from './close-at-end.ts'

type Overrides = {
  /** Keeps an earlier lake's folder: it is then left in place on close. */
  dataDir?: string
  config?: Partial<LakeConfigInput>
  services?: Partial<Pick<Services, 'clock' | 'newId' | 'log'>>
}

type ClientOptions = ClientConfig & { role?: Role }

export type SignedInUser = { id: string; email: string; password: string; token: string }

export type StartedLake = {
  url: string
  port: number
  dataDir: string
  lake: Lake
  /** A new token of that role. */
  token(role: Role): string
  /** Somebody of that role, signed in; `token` is their session's. */
  user(role: Role, name?: string): Promise<SignedInUser>
  /** An unmodified client; anonymous unless given a role or a token. */
  client(options?: ClientOptions): SanityClient
  close(): Promise<void>
}

/** Errors are told through whatever `console.error` is by then: a test that caused one unawares fails. */
const quiet: Log = { info: () => undefined, error: (...told) => console.error(...told) }

/** A new folder for one test's files. */
export function makeDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'lake-'))
}

/** A client for a lake at `url`: project `dateline`, dataset `production`, current API, fresh reads. */
export function createLakeClient(url: string, options: ClientConfig = {}): SanityClient {
  return createClient({
    apiHost: url,
    projectId: 'dateline',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useProjectHostname: false,
    useCdn: false,
    ...options,
  })
}

const PASSWORD = 'correct horse battery'
/** Hashing takes its time: once for all test users. */
let hash: Promise<string> | undefined

async function addUser(
  { accounts, store, newId }: Services,
  role: Role,
  name: string,
): Promise<SignedInUser> {
  const email = `${role}.${randomUUID()}@example.org`
  hash ??= createPasswords().hash(PASSWORD)
  const { id } = accounts.add({ email, name, role, password: await hash })
  const token = newTokenSecret()
  const session = { id: `s${newId()}`, hash: hashTokenSecret(token), userId: id }
  const expiresAt = new Date(Date.now() + 24 * 60 * 60_000)
  store.sessions.add({ ...session, expiresAt, userAgent: 'Test', address: '192.0.2.1' }, new Date())
  return { id, email, password: PASSWORD, token }
}

/** A real lake on a free port, in this process; `close` removes its folder. */
export async function startLake(overrides: Overrides = {}): Promise<StartedLake> {
  const dataDir = overrides.dataDir ?? makeDataDir()
  const config = parseLakeConfig({ dataDir, projectId: 'dateline', port: 0, ...overrides.config })
  const lake = createLake(config, { log: quiet, ...overrides.services })
  closeAtEnd(lake.close)
  const { url, port } = await lake.listen()
  const token = (role: Role) => lake.services.auth.addToken({ role, label: `test ${role}` }).secret
  return {
    url,
    port,
    dataDir,
    lake,
    token,
    user: (role, name = `Test ${role}`) => addUser(lake.services, role, name),
    client: ({ role, ...options } = {}) =>
      createLakeClient(url, role ? { token: token(role), ...options } : options),
    async close() {
      await lake.close()
      if (overrides.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
