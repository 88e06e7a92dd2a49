import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { setTimeout as sleep } from 'node:timers/promises'
import { runWebhookCommand } from '../../../lake/cli/webhook-command.ts'
import { restartLake } from '../../setup/restart-lake.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'
import { startReceiver } from '../../setup/start-receiver.ts'
import type { Received, Receiver } from '../../setup/start-receiver.ts'

const SECRET = 'a-secret-for-signing'

jest.setTimeout(60_000)

let lake: StartedLake
let client: SanityClient
let receiver: Receiver
/** How far the lake's clock is ahead. */
let aheadMs: number

const clock = () => new Date(Date.now() + aheadMs)

beforeEach(async () => {
  aheadMs = 0
  lake = await startLake({ services: { clock } })
  client = lake.client({ role: 'editor', perspective: 'raw' })
  receiver = await startReceiver(SECRET)
})
afterEach(async () => {
  await lake.close()
  await receiver.close()
})

const command = (...args: string[]) => runWebhookCommand(lake.lake.services.store, args)

/** Adds a webhook to the receiver, or to another address; its id. */
function add(...more: string[]): string {
  const address = more.includes('--url') ? [] : ['--url', receiver.url]
  const printed = command('add', '--name', 'Test', '--secret', SECRET, ...address, ...more)
  return /^Added (\S+):/.exec(printed)?.[1] ?? ''
}

const save = (_id: string, title: string) => client.createOrReplace({ _id, _type: 'story', title })

const titles = (received: readonly Received[]) =>
  received.map(({ json }) => (typeof json === 'object' && json && 'title' in json ? json.title : null))

const isOf =
  (id: string) =>
  ({ headers }: Received) =>
    headers['sanity-document-id'] === id

async function eventually(check: () => void): Promise<void> {
  for (const end = performance.now() + 20_000; ; await sleep(20)) {
    try {
      return check()
    } catch (error) {
      if (performance.now() > end) throw error
    }
  }
}

/** All there is to receive: nothing waits any more. */
async function settled(): Promise<Received[]> {
  const { webhooks } = lake.lake.services.store
  await eventually(() => expect(webhooks.list().map(({ id }) => webhooks.countWaiting(id))).toEqual([0]))
  return receiver.received
}

describe('what is sent', () => {
  test('the document after a change, signed as the vendor’s library verifies it', async () => {
    const id = add('--header', 'Authorization=Bearer x', '--header', 'X-Team = news ')
    const { transactionId } = await client
      .transaction()
      .create({ _id: 'a', _type: 'story', title: 'One' })
      .commit()
    const [got] = await receiver.until(1)
    expect(got).toMatchObject({ method: 'POST', path: '/hook', valid: true })
    expect(got?.json).toEqual(await client.getDocument('a'))
    expect(got?.headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': expect.stringMatching(/^[0-9a-f]{40}$/),
      'sanity-dataset': 'production',
      'sanity-project-id': 'dateline',
      'sanity-document-id': 'a',
      'sanity-operation': 'create',
      'sanity-transaction-id': transactionId,
      'sanity-transaction-time': (await client.getDocument('a'))?._updatedAt,
      'sanity-webhook-id': id,
      'user-agent': expect.stringContaining('webhook'),
      authorization: 'Bearer x',
      'x-team': 'news',
    })
    const at = Number(/^t=(\d+),/.exec(String(got?.headers['sanity-webhook-signature']))?.[1])
    expect(Math.abs(Date.now() - at)).toBeLessThan(20_000)
  })

  test('another secret’s signature is refused by the vendor’s library', async () => {
    add('--secret', 'some-other-secret')
    await save('a', 'One')
    expect((await receiver.until(1))[0]?.valid).toBe(false)
  })

  test('create, update and delete of one document, in this order, the last with what it was', async () => {
    add()
    await save('a', 'One')
    await client.patch('a').set({ title: 'Two' }).commit()
    await client.delete('a')
    const got = await receiver.until(3)
    expect(got.map(({ headers }) => headers['sanity-operation'])).toEqual(['create', 'update', 'delete'])
    expect(titles(got)).toEqual(['One', 'Two', 'Two'])
    expect(new Set(got.map(({ headers }) => headers['idempotency-key'])).size).toBe(3)
    expect(got.every(({ valid }) => valid)).toBe(true)
  })

  test('nothing of operations that were not asked for', async () => {
    add('--on', 'create, delete')
    await save('a', 'One')
    await save('a', 'Two')
    await client.delete('a')
    const got = await settled()
    expect(got.map(({ headers }) => headers['sanity-operation'])).toEqual(['create', 'delete'])
  })

  test('one document at a time of a transaction; nothing of a dry run or a refused one', async () => {
    add()
    await client.transaction([{ create: { _id: 'dry', _type: 'story' } }]).commit({ dryRun: true })
    const refused = client
      .transaction()
      .create({ _id: 'b', _type: 'story' })
      .delete('b')
      .create({ _id: 'b', _type: 'story' })
      .create({ _id: 'b', _type: 'story' })
    await expect(refused.commit()).rejects.toThrow()
    await client
      .transaction()
      .create({ _id: 'c', _type: 'story' })
      .create({ _id: 'd', _type: 'story' })
      .commit()
    const got = await settled()
    expect(got.map(({ headers }) => headers['sanity-document-id']).sort()).toEqual(['c', 'd'])
  })

  test.each(['PUT', 'PATCH', 'DELETE', 'GET'])('by %s, with the body and its signature', async (method) => {
    add('--method', method.toLowerCase())
    await save('a', 'One')
    expect(await receiver.until(1)).toMatchObject([{ method, valid: true, json: { title: 'One' } }])
  })

  test('only of its own dataset', async () => {
    lake.lake.services.store.datasets.create('staging', 'private', new Date())
    add('--dataset', 'staging')
    await save('a', 'One')
    await client.withConfig({ dataset: 'staging' }).create({ _id: 'b', _type: 'story', title: 'Two' })
    const [got] = await receiver.until(1)
    expect(got).toMatchObject({ json: { _id: 'b' }, headers: { 'sanity-dataset': 'staging' } })
    expect(() => command('add', '--name', 'X', '--url', receiver.url)).toThrow(
      'Say which dataset with --dataset NAME. The lake has production, staging.',
    )
  })
})

describe('drafts, versions and ids with a dot', () => {
  const write = async () => {
    await client.create({ _id: 'drafts.a', _type: 'story', title: 'draft' })
    await client.create({ _id: 'versions.r1.a', _type: 'story', title: 'version' })
    await client.create({ _id: 'secret.a', _type: 'story', title: 'secret' })
    await client.action({
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.a',
      publishedId: 'a',
    })
    return settled()
  }

  test('are left out: publishing is the first that is heard of a story', async () => {
    add()
    expect((await write()).map(({ headers, json }) => [headers['sanity-operation'], json])).toEqual([
      ['create', expect.objectContaining({ _id: 'a', title: 'draft' })],
    ])
  })

  test('drafts are sent when asked for, under the published id', async () => {
    add('--include-drafts')
    const got = await write()
    expect(got.map(({ headers }) => headers['sanity-document-id'])).toEqual(['a', 'a', 'a'])
    expect(got.map(({ json }) => json)).toEqual([
      expect.objectContaining({ _id: 'drafts.a' }),
      expect.anything(),
      expect.anything(),
    ])
    expect(got.map(({ headers }) => headers['sanity-operation']).sort()).toEqual([
      'create',
      'create',
      'delete',
    ])
  })

  test('versions are sent when asked for, and nothing else with a dot ever is', async () => {
    add('--include-versions', '--include-drafts')
    const ids = (await write()).map(({ json }) =>
      typeof json === 'object' && json && '_id' in json ? json._id : null,
    )
    expect(ids).toContain('versions.r1.a')
    expect(ids).not.toContain('secret.a')
  })
})

describe('filters and projections', () => {
  test('a change of one field, with what was before and after', async () => {
    add(
      '--filter',
      '_type == "story" && delta::changedAny(title) && !delta::changedAny(body)',
      '--projection',
      `{"title": title, "was": before().title, "is": after().title, "did": delta::operation(),
        "where": sanity::projectId() + "/" + sanity::dataset()}`,
    )
    await save('a', 'One')
    await client.patch('a').set({ teaser: 'x' }).commit()
    await client.patch('a').set({ title: 'Two' }).commit()
    await client.patch('a').set({ title: 'Three', body: 'x' }).commit()
    await client.create({ _id: 'b', _type: 'other', title: 'x' })
    await client.delete('a')
    expect((await settled()).map(({ json }) => json)).toEqual([
      { title: 'One', was: null, is: 'One', did: 'create', where: 'dateline/production' },
      { title: 'Two', was: 'One', is: 'Two', did: 'update', where: 'dateline/production' },
    ])
  })

  test('changedOnly, of paths into arrays too', async () => {
    add('--filter', 'delta::operation() == "update" && delta::changedOnly(tags[].label)')
    await client.create({ _id: 'a', _type: 'story', tags: [{ _key: 'k', label: 'x' }] })
    await client.patch('a').set({ 'tags[_key=="k"].label': 'y' }).commit()
    await client.patch('a').set({ other: 'z' }).commit()
    expect((await settled()).map(({ json }) => json)).toMatchObject([{ tags: [{ label: 'y' }] }])
  })

  test('a projection follows references in the dataset, and text is searched in the document as it was', async () => {
    await client.create({ _id: 'ada', _type: 'author', name: 'Ada' })
    add(
      '--filter',
      '[@] match text::query("engine")',
      '--projection',
      '{_id, "author": author->name, "byline": documents::get(author).name}',
    )
    const author = { _type: 'reference', _ref: 'ada' }
    await client.create({ _id: 'a', _type: 'story', title: 'The analytical engine', author })
    await client.patch('a').set({ title: 'Something else' }).commit()
    expect((await settled()).map(({ json }) => json)).toEqual([{ _id: 'a', author: 'Ada', byline: 'Ada' }])
  })

  test('one that cannot be run on a change says so in its attempts and is given up', async () => {
    const id = add('--filter', 'title == "One" && text::query("x")')
    await save('a', 'One')
    await settled()
    expect(command('attempts', id)).toMatch(
      /create a .* not answered in \d+ ms: The filter or the projection failed: .*; given up/,
    )
  })

  test('one that takes for ever is stopped, holds up no other webhook, and is tried again', async () => {
    const slow = add('--filter', `title match "${'*a'.repeat(10)}*b"`)
    const other = await startReceiver(SECRET)
    add('--url', other.url)
    await save('a', 'a'.repeat(60))
    await other.until(1)
    await eventually(() => expect(command('attempts', slow)).toMatch(/took longer than 1000 ms; next try/))
  })

  test('delta:: stays a stranger to queries', async () => {
    await expect(client.fetch('*[delta::changedAny(title)]')).rejects.toThrow(/changedAny/)
    await expect(client.fetch('*[before().title == "x"]')).rejects.toThrow(/before/)
  })
})

describe('a receiver that fails', () => {
  test('is told again the same under the same key, and nothing of that document overtakes', async () => {
    const id = add()
    let failures = 2
    receiver.answer = ({ headers }, response) => {
      const fails = headers['sanity-document-id'] === 'a' && failures-- > 0
      response.writeHead(fails ? 503 : 200).end(fails ? 'not\u001b[31m\nnow' : '')
    }
    await save('a', 'One')
    await receiver.until(1)
    await save('a', 'Two')
    await save('b', 'Other')
    const goesOn = () => (aheadMs += 30_000)
    await receiver.until(1, isOf('b'))
    for (let passes = 0; receiver.received.length < 5 && passes < 20; passes++) {
      goesOn()
      await sleep(300)
    }
    const ofA = receiver.received.filter(isOf('a'))
    expect(titles(ofA)).toEqual(['One', 'One', 'One', 'Two'])
    expect(new Set(ofA.slice(0, 3).map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
    expect(new Set(ofA.slice(0, 3).map(({ body }) => body)).size).toBe(1)
    expect(ofA.every(({ valid }) => valid)).toBe(true)
    await eventually(() => expect(command('attempts', id)).toMatch(/Test: 0 waiting$/))
    expect(command('attempts', id)).toMatch(
      /create a .*try 1 {2}answered 503 in \d+ ms: not \[31m now; next try 20/,
    )
    expect(command('attempts', id)).toMatch(/try 3 {2}answered 200 in \d+ ms$/m)
  })

  test.each([
    [400, /answered 400 in \d+ ms: no reason given; given up/],
    [302, /answered 302 in \d+ ms: redirects are not followed; given up/],
  ])('is not told again after %d', async (status, line) => {
    const id = add()
    receiver.answer = (_, response) => void response.writeHead(status, { location: '/elsewhere' }).end()
    await save('a', 'One')
    await receiver.until(1)
    await save('a', 'Two')
    await receiver.until(2)
    expect(titles(receiver.received)).toEqual(['One', 'Two'])
    await eventually(() => expect(command('attempts', id)).toMatch(line))
  })

  test('is given up after eleven tries over half a day', async () => {
    const id = add()
    receiver.answer = (_, response) => void response.writeHead(500).end()
    await save('a', 'One')
    for (let tries = 1; tries <= 11; tries++) {
      await receiver.until(tries)
      await eventually(() => expect(command('attempts', id)).toContain(`try ${tries}  `))
      aheadMs += 5 * 60 * 60_000
    }
    await eventually(() =>
      expect(command('attempts', id)).toMatch(/try 11 {2}answered 500 .*given up\nTest: 0 waiting$/),
    )
    expect(receiver.received).toHaveLength(11)
  })

  test('that is away gets all of it when it is back, each document’s changes in order', async () => {
    const id = add()
    await receiver.close()
    for (const title of ['One', 'Two', 'Three']) for (const name of ['a', 'b', 'c']) await save(name, title)
    await eventually(() => expect(command('attempts', id)).toContain('nobody listens there'))
    expect(command('list')).toContain('9 waiting')
    receiver = await startReceiver(SECRET, receiver.port)
    const timer = setInterval(() => (aheadMs += 20_000), 200)
    const got = await receiver.until(9)
    clearInterval(timer)
    for (const name of ['a', 'b', 'c'])
      expect(titles(got.filter(isOf(name)))).toEqual(['One', 'Two', 'Three'])
  })

  test('or never answers holds up neither saves nor others nor the end of the lake', async () => {
    receiver.answer = () => undefined
    add()
    const other = await startReceiver(SECRET)
    add('--url', other.url)
    const began = performance.now()
    for (let n = 0; n < 20; n++) await save(`d${n}`, 'x')
    await other.until(20)
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(receiver.received.length).toBeLessThanOrEqual(4)
    const closing = performance.now()
    await lake.lake.close()
    expect(performance.now() - closing).toBeLessThan(3000)
  })

  test('answers without end: the beginning is enough', async () => {
    const id = add()
    receiver.answer = (_, response) => {
      response.writeHead(200)
      const timer = setInterval(() => response.write('x'.repeat(4000)), 5)
      response.on('close', () => clearInterval(timer))
    }
    await save('a', 'One')
    await eventually(() => expect(command('attempts', id)).toMatch(/answered 200 .*\nTest: 0 waiting$/))
  })
})

describe('what waits', () => {
  test('survives a restart', async () => {
    const id = add()
    await receiver.close()
    await save('a', 'One')
    await save('b', 'Two')
    await eventually(() => expect(command('attempts', id)).toContain('nobody listens there'))
    lake = await restartLake(lake, { services: { clock } })
    client = lake.client({ role: 'editor', perspective: 'raw' })
    receiver = await startReceiver(SECRET, receiver.port)
    aheadMs += 60_000
    expect(titles(await receiver.until(2)).sort()).toEqual(['One', 'Two'])
  })

  test('goes with the webhook, and with its dataset', async () => {
    const id = add()
    await receiver.close()
    await save('a', 'One')
    expect(command('remove', id)).toBe(`Removed ${id} (Test) and what waited for it`)
    expect(command('list')).toBe('')
    add()
    await save('a', 'Two')
    lake.lake.services.store.datasets.remove('production')
    expect(command('list')).toBe('')
  })
})
