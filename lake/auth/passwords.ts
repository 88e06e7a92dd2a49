import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'
import { createWorkQueue } from '../assets/work-queue.ts'

/** 64 MB of memory twice over, as OWASP advises; each takes some tenths of a second. */
const COST = { ln: 16, r: 8, p: 2 }
const KEY_BYTES = 32
const SALT_BYTES = 16
const LANE = { running: 1, waiting: 20 }

const FORMAT = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w+/]+)\$([\w+/]+)$/

type Cost = typeof COST

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** The same characters, however a keyboard composes them. */
const toKey = (password: string, salt: Buffer, { ln, r, p }: Cost) =>
  derive(password.normalize('NFKC'), salt, KEY_BYTES, { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r })

const toText = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

function format({ ln, r, p }: Cost, salt: Buffer, key: Buffer): string {
  return `$scrypt$ln=${ln},r=${r},p=${p}$${toText(salt)}$${toText(key)}`
}

function parse(hash: string) {
  const [, ln, r, p, salt, key] = FORMAT.exec(hash) ?? []
  if (salt === undefined || key === undefined) throw new Error('A stored password hash is malformed')
  return {
    cost: { ln: Number(ln), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  }
}

/** What the hash of nobody's password costs to check is what everybody's does. */
const NOBODY = format(COST, randomBytes(SALT_BYTES), randomBytes(KEY_BYTES))

/** `isKnown`: they are where they were before. */
type Asked = { isKnown: boolean }

/**
 * Hashes passwords, two at a time; all three throw 503 when too many wait. Strangers wait in a lane of their own: however
 * many there are, whoever is known gets through.
 */
export type Passwords = {
  /** A new hash, which carries its parameters and salt. */
  hash(password: string): Promise<string>
  /** Takes as long for `null`, nobody's hash, which no password fits. */
  verify(password: string, hash: string | null, asked?: Asked): Promise<boolean>
  /** After this, what is verified in the same turn finds room. */
  assertRoom(asked: Asked): void
}

export function createPasswords(): Passwords {
  const known = createWorkQueue(LANE)
  const strangers = createWorkQueue(LANE)
  const laneOf = ({ isKnown }: Asked) => (isKnown ? known : strangers)
  return {
    async hash(password) {
      const salt = randomBytes(SALT_BYTES)
      return format(COST, salt, await known.run(() => toKey(password, salt, COST)))
    },
    async verify(password, hash, asked = { isKnown: false }) {
      const { cost, salt, key } = parse(hash ?? NOBODY)
      return timingSafeEqual(await laneOf(asked).run(() => toKey(password, salt, cost)), key)
    },
    assertRoom: (asked) => laneOf(asked).assertRoom(),
  }
}
