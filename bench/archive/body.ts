import {
  bullets,
  codeBlock,
  factBox,
  h2,
  image,
  pullQuote,
  table,
  type Piece,
} from '../../seed/portable-text.ts'
import type { Random } from '../../seed/random.ts'
import { writeParagraph, writeSentence, writeTellingWord, writeWords } from './prose.ts'

export type BodySubject = {
  /** A name that stands in this story alone. */
  coinage: string
  company: string
  people: readonly string[]
  /** `type:slug` of what a paragraph may link to. */
  targets: readonly [string, ...string[]]
}

function writeLinked(random: Random, { targets }: BodySubject): string {
  const target = random.chance(0.5)
    ? random.pick(targets)
    : `https://www.${writeTellingWord(random)}.example/${random.int(1, 9999)}`
  return `${writeParagraph(random, 20)} See [${writeWords(random, 3)}](${target}). ${writeSentence(random)}`
}

function writeSpoken(random: Random, { people, company, coinage }: BodySubject): string {
  const name = random.pick([people[0] ?? '', people[1] ?? ''] as const)
  return `"${writeSentence(random)}" said ${name} of ${company}, which makes the ${coinage}. ${writeParagraph(random, 30)}`
}

const writeRow = (random: Random) => [
  writeTellingWord(random),
  `${random.int(1, 900)}`,
  `${random.int(1, 90)}`,
]

/** Something other than a paragraph, or nothing. */
function writeAside(random: Random, { people }: BodySubject): Piece[] {
  const kind = random.next()
  if (kind < 0.06) return [bullets(...Array.from({ length: 4 }, () => writeSentence(random)))]
  if (kind < 0.1) return [pullQuote(writeSentence(random), people[0])]
  if (kind < 0.12) return [table([['Site', 'Units', 'Share'], writeRow(random), writeRow(random)])]
  if (kind < 0.135) return [factBox(writeWords(random, 3), writeParagraph(random, 40))]
  if (kind < 0.14)
    return [codeBlock('typescript', `const ${writeTellingWord(random)} = ${random.int(1, 99)}`)]
  if (kind < 0.16) return [image({ artwork: { kind: 'cover', spec }, alt: writeSentence(random) })]
  return []
}

/** Any picture: which one it becomes is for whoever writes the story to say. */
const spec = { motif: 'chip', accent: 'cobalt', seed: 'archive' } as const

function writePassage(random: Random, subject: BodySubject): Piece[] {
  const kind = random.next()
  if (kind > 0.85) return [writeLinked(random, subject), ...writeAside(random, subject)]
  if (kind > 0.7) return [writeSpoken(random, subject), ...writeAside(random, subject)]
  const heading = kind < 0.1 ? [h2(writeWords(random, random.int(2, 6)))] : []
  return [...heading, writeParagraph(random, random.int(40, 70)), ...writeAside(random, subject)]
}

const countWords = (pieces: readonly Piece[]) =>
  pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.split(' ').length : 0), 0)

/** A body of 400 to 1,200 words; short ones are more frequent. */
export function writeBody(random: Random, subject: BodySubject): Piece[] {
  const wanted = 380 + 780 * random.next() ** 3
  const pieces: Piece[] = [`The ${subject.coinage} is here. ${writeParagraph(random, 40)}`]
  while (countWords(pieces) < wanted) pieces.push(...writePassage(random, subject))
  return pieces
}
