import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ClientError } from '@sanity/client'
import type { SanityClient } from '@sanity/client'
import { randomInt } from 'node:crypto'
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureToken } from '../../../lake/auth/ensure-token.ts'
import { requireDataset, openStore } from '../../../lake/store/store.ts'
import { makeStory, storyIndexes } from '../../fixtures/random-stories.ts'
import { makeRandom } from '../../fixtures/random.ts'
import { readIndexes } from '../../setup/read-indexes.ts'
import { startLakeProcess } from '../../setup/start-lake-process.ts'
import { createLakeClient, makeDataDir } from '../../setup/start-lake.ts'

const CYCLES = process.env['SOAK'] ? 100 : 8
const DOCUMENTS = 2000
const WRITERS = 3

let dataDir: string
let token: string

beforeAll(() => {
  dataDir = makeDataDir()
  token = ensureToken(dataDir, { role: 'editor', label: 'crash-test' })
  fill()
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const makeFiller = (_id: string, random: () => number) => ({ ...makeStory(random), _id, _type: 'story' })

/** So many documents that indexes are built for a while. */
function fill(): void {
  const store = openStore(dataDir)
  store.datasets.create('production', 'public', new Date())
  store.transact(requireDataset(store, 'production'), (transactor) => {
    for (let n = 0; n < DOCUMENTS; n++) {
      const document = makeFiller(`filler${n}`, makeRandom(n))
      transactor.write(document._id, document, { create: document })
    }
    transactor.record({ transactionId: 'fill', author: 'me', timestamp: new Date().toISOString() }, [])
  })
  store.close()
}

/** Every cycle declares one more index, so that each has one to build. */
const declare = (cycle: number) =>
  JSON.stringify([
    ...storyIndexes,
    ...Array.from({ length: cycle }, (_, n) => ({ key: [{ path: `later${n}` }, { path: 'publishedAt' }] })),
  ])

/** Writes, changes and deletes until the lake is gone; answers how often it was told that it is done. */
async function write(client: SanityClient, seed: number): Promise<number> {
  const random = makeRandom(seed)
  const makeId = () => `filler${Math.floor(random() * DOCUMENTS)}`
  for (let done = 0; ; done++) {
    const transaction = client.transaction().createOrReplace(makeFiller(makeId(), random))
    if (random() < 0.3) transaction.delete(makeId())
    try {
      await transaction.commit()
    } catch (error) {
      if (error instanceof ClientError) throw error
      return done
    }
  }
}

/** Complete indexes are exactly right; what is being built holds nothing that is not so. */
function check(): string[] {
  const { states, stored, fresh } = readIndexes(dataDir)
  const building = Object.keys(stored).filter((name) => states[name] === 'building')
  for (const [name, contents] of Object.entries(stored)) {
    if (!building.includes(name)) expect({ [name]: contents }).toEqual({ [name]: fresh[name] })
    const right = new Set(fresh[name]?.entries)
    expect(contents.entries.filter((entry) => !right.has(entry))).toEqual([])
  }
  return building
}

test(
  `${CYCLES} times kill -9 while indexes are built and documents written leaves no index wrong`,
  async () => {
    let written = 0
    let halfBuilt = 0
    for (let cycle = 0; cycle < CYCLES; cycle++) {
      const lake = await startLakeProcess(dataDir, { LAKE_INDEXES: declare(cycle) })
      const client = createLakeClient(lake.url, { token, perspective: 'raw', maxRetries: 0 })
      const writers = Array.from({ length: WRITERS }, (_, writer) => write(client, cycle * WRITERS + writer))
      await sleep(randomInt(20, 300))
      await lake.stop('SIGKILL')
      for (const count of await Promise.all(writers)) written += count
      if (check().length > 0) halfBuilt++
    }
    expect(written).toBeGreaterThan(CYCLES)
    expect(halfBuilt).toBeGreaterThan(0)
    const lake = await startLakeProcess(dataDir, { LAKE_INDEXES: declare(CYCLES) })
    const end = performance.now() + 20_000
    while (check().length > 0 && performance.now() < end) await sleep(100)
    await lake.stop()
    expect(check()).toEqual([])
  },
  CYCLES * 5000,
)
