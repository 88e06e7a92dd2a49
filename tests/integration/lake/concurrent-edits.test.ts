import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { makeRandom } from '../../fixtures/random.ts'
import { openEditor } from '../../setup/open-editor.ts'
import type { OpenEditor } from '../../setup/open-editor.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

jest.setTimeout(120_000)

const STEPS = 60
const TEXT = 'body[_key=="shared"].children[_key=="text"].text'
const opening =
  'The regulator opened an inquiry on Monday and asked three suppliers for their contracts. ' +
  'Nobody at the port would say how many crates had left before the order came into force.'

const block = (key: string, text: string) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 'text', text, marks: [] }],
})

const storySchema = z.looseObject({
  _rev: z.string(),
  title: z.string(),
  standfirst: z.string(),
  body: z.array(z.looseObject({ _key: z.string(), children: z.array(z.looseObject({ text: z.string() })) })),
})

const parse = (document: unknown) => storySchema.parse(document)
const sharedText = (document: unknown) =>
  parse(document).body.find(({ _key }) => _key === 'shared')?.children[0]?.text ?? ''

type Random = () => number
type Seat = {
  name: 'north' | 'south'
  field: 'title' | 'standfirst'
  /** Which sentence of the shared paragraph is this editor's. */
  sentence: number
  editor: OpenEditor
  random: Random
}
type Written = { words: string[]; blocks: string[]; field: string }

/** Eight letters that stand nowhere else: merges find their place by what stands around a change. */
const toWord = (random: Random) =>
  Array.from({ length: 8 }, () => String.fromCharCode(97 + pick(random, 26))).join('')

const pick = (random: Random, below: number) => Math.floor(random() * below)

/**
 * A new word in one's own sentence of the paragraph, typed as the Studio does: the whole text set anew. Words typed
 * at the same spot in the same instant are beyond what merging by text can keep apart.
 */
function typeWord(editor: OpenEditor, { random, sentence }: Seat, id: string, word: string): void {
  const sentences = sharedText(editor.local()).split('. ')
  const words = (sentences[sentence] ?? '').split(' ')
  words.splice(1 + pick(random, words.length - 1), 0, word)
  sentences[sentence] = words.join(' ')
  editor.change({ patch: { id, set: { [TEXT]: sentences.join('. ') } } })
}

function addBlock(editor: OpenEditor, random: Random, id: string, key: string): void {
  const keys = parse(editor.local()).body.map(({ _key }) => _key)
  const after = `body[_key=="${keys[pick(random, keys.length)]}"]`
  editor.change({ patch: { id, insert: { after, items: [block(key, `Paragraph ${key}.`)] } } })
}

async function work(seat: Seat, id: string): Promise<Written> {
  const { name, field, editor, random } = seat
  const written: Written = { words: [], blocks: [], field: '' }
  for (let step = 0; step < STEPS; step++) {
    const mark = `${name}${step}`
    const dice = random()
    if (dice < 0.6) {
      const word = toWord(random)
      typeWord(editor, seat, id, word)
      written.words.push(word)
    } else if (dice < 0.8) {
      written.field = `${field} ${mark}`
      editor.change({ patch: { id, set: { [field]: written.field } } })
    } else {
      addBlock(editor, random, id, mark)
      written.blocks.push(mark)
    }
    if (random() < 0.4) editor.save()
    await new Promise((resolve) => setTimeout(resolve, random() * 8))
  }
  editor.save()
  await editor.saved()
  return written
}

let lake: StartedLake
let client: SanityClient

beforeAll(async () => {
  lake = await startLake()
  client = lake.client({ role: 'editor', perspective: 'raw' })
})
afterAll(() => lake.close())

/** Two editors at work on one draft, and what came of it. */
async function edit(seed: number) {
  const id = `drafts.story-${seed}`
  await client.create({
    _id: id,
    _type: 'article',
    title: 'Before',
    standfirst: 'Before',
    body: [block('shared', opening)],
  })
  const seats = await Promise.all(
    (['north', 'south'] as const).map(async (name, index): Promise<Seat> => {
      const random = makeRandom(seed * 2 + index)
      const pause = () => new Promise<void>((resolve) => setTimeout(resolve, random() * 25))
      const editor = await openEditor({
        client: lake.client({ role: 'editor', perspective: 'raw' }),
        id,
        pause,
      })
      return { name, field: index === 0 ? 'title' : 'standfirst', sentence: index, editor, random }
    }),
  )
  const written = await Promise.all(seats.map((seat) => work(seat, id)))
  const stored = parse(await client.getDocument(id))
  await Promise.all(seats.map(({ editor }) => editor.sees(stored._rev)))
  const seen = seats.map(({ editor }) => parse(editor.local()))
  seats.forEach(({ editor }) => editor.close())
  return { written, stored, seen }
}

const toWords = (text: string) => text.split(' ').sort()
const without = ({ _rev, _updatedAt, ...content }: Record<string, unknown>) => content

describe('two editors in one story at once', () => {
  it.each([1, 2, 3, 4, 5, 6])('lose nothing either typed, and see the same (%d)', async (seed) => {
    const { written, stored, seen } = await edit(seed)
    const typed = [opening, ...written.flatMap(({ words: own }) => own)].join(' ')
    expect(toWords(sharedText(stored))).toEqual(toWords(typed))
    const keys = stored.body.map(({ _key }) => _key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toEqual(expect.arrayContaining(written.flatMap((one) => one.blocks)))
    expect([stored.title, stored.standfirst]).toEqual(written.map(({ field }) => field))
    for (const copy of seen) expect(without(copy)).toEqual(without(stored))
  })
})
