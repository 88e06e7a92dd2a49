import { blockquote, bullets, h2, pullQuote, table } from '../portable-text.ts'
import type { Piece } from '../portable-text.ts'
import type { Random } from '../random.ts'
import { SENTENCES } from './sentences.ts'
import type { Subject } from './subject.ts'

type Kind = keyof typeof SENTENCES

const RHYTHMS: readonly [readonly Kind[], ...(readonly Kind[])[]] = [
  ['context', 'facts', 'voices', 'facts'],
  ['facts', 'facts', 'context'],
  ['voices', 'context', 'facts', 'context'],
  ['context', 'voices'],
  ['facts', 'context', 'facts', 'voices', 'context'],
]

const withArticles = (text: string) => text.replace(/\b([Aa]) (?=[aeio])/g, '$1n ')

/** Writes the body of one archive article, 400 to 900 words of it. */
export const writeArchiveBody = (subject: Subject, random: Random): Piece[] => {
  const spoken = new Set<string>()
  const say = (kind: Kind): string => {
    for (let attempt = 0; attempt < 6; attempt++) {
      const sentence = withArticles(random.pick(SENTENCES[kind])(subject, random))
      const opening = sentence.slice(0, 24)
      if (spoken.has(opening)) continue
      spoken.add(opening)
      return sentence
    }
    return withArticles(random.pick(SENTENCES[kind])(subject, random))
  }
  const paragraph = () => random.pick(RHYTHMS).map(say).join(' ')
  const extra = (): Piece =>
    random.pick([
      () => bullets(say('facts'), say('facts'), say('facts')),
      () => blockquote(say('context')),
      () => pullQuote(say('context'), subject.people[0]?.name),
      () =>
        table([
          ['Site', 'Units', 'Failures'],
          ...[0, 1, 2].map(() => [
            random.pick([subject.place, 'Elsewhere', 'Control']),
            `${random.int(10, 900)}`,
            `${random.int(0, 40)}`,
          ]),
        ]),
    ] as const)()

  const parts = Array.from({ length: random.int(3, 5) }, (): Piece[] => [
    h2(say('headings')),
    paragraph(),
    paragraph(),
    ...(random.chance(0.45) ? [extra()] : []),
  ])
  const topic = 'More on this under [maintenance](tag:maintenance) and in [our coverage](section:tech-news).'
  return [
    say('openings'),
    paragraph(),
    ...parts.flat(),
    say('closings'),
    ...(random.chance(0.3) ? [topic] : []),
  ]
}
