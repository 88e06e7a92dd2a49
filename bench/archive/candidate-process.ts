import { z } from 'zod'
import { openArrayCandidate } from './array-candidate.ts'
import { candidateKinds, type Candidate, type CandidateKind } from './candidate.ts'
import { openLakeCandidate } from './lake-candidate.ts'
import { requestSchema, type Answer, type Request } from './candidate-messages.ts'
import { toQuestions } from './questions.ts'
import { openSqliteCandidate } from './sqlite-candidate.ts'

const [kindName, dataDir = '', size = ''] = process.argv.slice(2)

const open: Record<CandidateKind, (dataDir: string) => Candidate> = {
  lake: openLakeCandidate,
  'groq-js': openArrayCandidate,
  SQLite: openSqliteCandidate,
}

const candidate = open[z.enum(candidateKinds).parse(kindName)](dataDir)
const questions = toQuestions(Number(size))
let turn = 0

const getQuestion = (index: number) => {
  const question = questions[index]
  if (!question) throw new Error(`There is no question ${index}`)
  return question
}

/** Asks again and again, with one set of parameters after the other, until the time is up; at least once. */
async function time({ question: index, isNew, budgetMs, most }: Extract<Request, { kind: 'time' }>) {
  const question = getQuestion(index)
  const ms: number[] = []
  const end = performance.now() + budgetMs
  do {
    turn += 1
    const start = performance.now()
    await candidate.ask(question, question.params[turn % question.params.length] ?? {}, isNew)
    ms.push(performance.now() - start)
  } while (ms.length < most && performance.now() < end)
  return ms
}

async function show({ question: index, most }: Extract<Request, { kind: 'show' }>): Promise<string[]> {
  const question = getQuestion(index)
  const answers: string[] = []
  for (const params of question.params.slice(0, most))
    answers.push(await candidate.ask(question, params, true))
  return answers
}

async function answer(request: Request): Promise<Answer> {
  try {
    if (request.kind === 'time') return { ms: await time(request) }
    if (request.kind === 'show') return { json: await show(request) }
    return { rss: process.memoryUsage().rss }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

process.on('message', async (message) => process.send?.(await answer(requestSchema.parse(message))))
process.on('disconnect', async () => {
  await candidate.close()
  process.exit()
})
process.send?.({ ready: true })
