import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../store/store.ts'
import type { Store } from '../store/store.ts'
import type { Tokens } from '../store/tokens.ts'
import { createAuth } from './auth.ts'
import type { Role } from './roles.ts'
import { hashTokenSecret } from './token-secret.ts'

type Wanted = {
  role: Role
  label: string
  /** Name of the file inside `dataDir` that keeps the secret. */ file?: string
}

function readSecret(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return null
  }
}

function writeSecret(path: string, secret: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  writeFileSync(temporary, `${secret}\n`, { mode: 0o600 })
  renameSync(temporary, path)
}

const isInForce = (tokens: Tokens, secret: string, role: Role) =>
  tokens.getByHash(hashTokenSecret(secret))?.role === role

function replaceToken(store: Store, { role, label }: Wanted): string {
  const clock = () => new Date()
  const { tokens } = store
  for (const token of tokens.list()) if (token.label === label) tokens.revoke(token.id, clock())
  return createAuth({ store, clock, newId: randomUUID }).addToken({ role, label }).secret
}

/**
 * The secret of a token for one of the project's own processes, kept in a file only its user can read. Makes both
 * when they are missing or no longer in force. Works while the lake runs.
 */
export function ensureToken(dataDir: string, wanted: Wanted): string {
  const path = join(dataDir, wanted.file ?? `${wanted.label}.token`)
  const store = openStore(dataDir)
  try {
    const known = readSecret(path)
    if (known !== null && isInForce(store.tokens, known, wanted.role)) return known
    const secret = replaceToken(store, wanted)
    writeSecret(path, secret)
    return secret
  } finally {
    store.close()
  }
}
