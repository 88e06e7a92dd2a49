import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openArrayCandidate } from '../../bench/archive/array-candidate.ts'
import { buildRaw } from '../../bench/archive/build-raw.ts'
import type { Candidate } from '../../bench/archive/candidate.ts'
import { openLakeCandidate } from '../../bench/archive/lake-candidate.ts'
import { loadArchive, type Loading } from '../../bench/archive/load-archive.ts'
import { toOutline } from '../../bench/archive/outline.ts'
import { toPublicationQuestions } from '../../bench/archive/publication-questions.ts'
import type { Question } from '../../bench/archive/question.ts'
import { toQuestions } from '../../bench/archive/questions.ts'
import { openSqliteCandidate } from '../../bench/archive/sqlite-candidate.ts'
import { toCoinage, writeStory, type Pictures } from '../../bench/archive/story.ts'
import type { ContentQuery } from '../../lib/content/define-query.ts'
import { parseResult } from '../../lib/content/parse-result.ts'
import { queries } from '../../lib/content/queries.ts'

const SIZE = 1_000
const dataDir = mkdtempSync(path.join(tmpdir(), 'archive-'))
const pictures: Pictures = [
  { _type: 'image', asset: { _type: 'reference', _ref: 'image-a-1x1-jpg' }, alt: 'a' },
]
const articles = Array.from({ length: 500 }, (_, index) => writeStory(index + 1, pictures)[0])
const wordsOf = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].flatMap(
    ([, text = '']) => text.toLowerCase().match(/[a-z]+/g) ?? [],
  )

describe('a story of the archive', () => {
  it('is the same for the same number, whichever were written before', () => {
    expect(writeStory(250, pictures)[0]).toEqual(articles[249])
  })

  it('has the size of a real one', () => {
    const sizes = articles.map((article) => JSON.stringify(article).length)
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
    expect(mean).toBeGreaterThan(5_500)
    expect(mean).toBeLessThan(8_000)
    const lengths = articles.map((article) => wordsOf(article?.['body']).length).sort((a, b) => a - b)
    expect(lengths[25]).toBeGreaterThan(380)
    expect(lengths[475]).toBeLessThan(1_300)
  })

  it('is written in words of very different frequency, one of them its own', () => {
    const stories = articles.map((article) => new Set(wordsOf(article?.['body'])))
    const having = (word: string) => stories.filter((words) => words.has(word)).length
    expect(having('the')).toBe(stories.length)
    expect(having(toCoinage(123))).toBe(1)
    const counts = new Map<string, number>()
    for (const word of stories.flatMap((words) => [...words])) counts.set(word, (counts.get(word) ?? 0) + 1)
    const shares = [2, 20, 200].map((most) => [...counts.values()].filter((count) => count <= most).length)
    expect(shares.every((share) => share > 5_000)).toBe(true)
    expect(counts.size).toBeGreaterThan(20_000)
  })

  it('was written in the course of ten years, more and more of them', () => {
    const years = articles.map((article) => Number(String(article?.['publishedAt']).slice(0, 4)))
    const inYear = (year: number) => years.filter((other) => other === year).length
    expect(Math.min(...years)).toBeGreaterThanOrEqual(2016)
    expect(inYear(2025)).toBeGreaterThan(2 * inYear(2018))
  })
})

const ask = async (candidate: Candidate | undefined, question: Question) => {
  const answers: string[] = []
  for (const one of question.params.slice(0, 2))
    answers.push((await candidate?.ask(question, one, true)) ?? 'nobody there')
  return answers
}
const toValues = (answers: string[]) => answers.map((json): unknown => JSON.parse(json))

describe('an archive', () => {
  const runs: Loading[] = []
  const lines: string[] = []
  const candidates: Candidate[] = []

  beforeAll(async () => {
    for (const size of [400, SIZE, SIZE])
      runs.push(await loadArchive(dataDir, size, (line) => lines.push(line)))
    buildRaw(dataDir)
    candidates.push(openLakeCandidate(dataDir), openArrayCandidate(dataDir), openSqliteCandidate(dataDir))
  })
  afterAll(async () => {
    for (const candidate of candidates) await candidate.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('is loaded once, and goes on where loading stopped', () => {
    expect(runs.map(({ stories }) => stories)).toEqual([400, 600, 0])
    expect(lines.at(-1)).toMatch(/^ {2}1000\/1000 stories, \d+ a second$/)
  })

  it.each(toPublicationQuestions(SIZE).map((question) => [question.name, question] as const))(
    'pleases the publication where it asks for "%s"',
    async (name, question) => {
      const query: ContentQuery | undefined = Object.values(queries).find(
        (one) => one.name === name.split(',')[0],
      )
      if (!query) throw new Error(`There is no query for ${name}`)
      const answers = toValues(await ask(candidates[0], question))
      expect(answers.map((answer) => parseResult(query, {}, answer).dropped)).toEqual(answers.map(() => []))
      expect(answers.some((answer) => answer !== null && JSON.stringify(answer) !== '[]')).toBe(true)
    },
  )

  it.each(toQuestions(SIZE).map((question) => [question.name, question] as const))(
    'gives the same to everybody who asks for "%s"',
    async (_, question) => {
      const [lake, array, sql] = candidates
      const answers = await ask(lake, question)
      expect(toValues(answers)).toEqual(toValues(await ask(array, question)))
      expect(answers.map(toOutline)).toEqual((await ask(sql, question)).map(toOutline))
    },
  )
})
