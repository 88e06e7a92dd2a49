import { parseArgs } from 'node:util'
import { z } from 'zod'
import { HttpError, QueryError } from '../errors.ts'
import type { EvaluationRequest } from '../query/evaluator.ts'
import { parsePerspective } from '../query/parse-perspective.ts'
import type { Explanation } from '../query/plan/explain-plan.ts'
import { createWorkerEvaluator } from '../query/worker-evaluator.ts'
import type { CommandContext } from './command.ts'
import { findDataset } from './find-dataset.ts'
import { OperatorError } from './operator-error.ts'

const USAGE = `Use: explain QUERY [--params JSON] [--perspective NAME] [--dataset NAME].
It tells of each * in a GROQ query how the lake finds its documents, without asking for them. --perspective is
published, raw, drafts, or releases and drafts separated by commas.`

const text = { type: 'string' } as const
const options = { params: text, perspective: text, dataset: text } as const

const explanationSchema: z.ZodType<Explanation> = z.lazy(() =>
  z.object({
    access: z.string(),
    index: z.string().exactOptional(),
    parts: z.array(explanationSchema).exactOptional(),
    where: z.array(z.string()).exactOptional(),
    texts: z.array(z.string()).exactOptional(),
    reads: z.string().exactOptional(),
  }),
)

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    if (error instanceof TypeError) throw new OperatorError(`${error.message}\n\n${USAGE}`)
    throw error
  }
}

function parseParams(json = '{}'): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(json))
  } catch {
    throw new OperatorError(`--params is ${json}, but must be a JSON object, such as '{"slug":"a-story"}'.`)
  }
}

function toRequest({ store }: CommandContext, args: string[]): EvaluationRequest {
  const { values, positionals } = readArguments(args)
  const [query, ...more] = positionals
  if (query === undefined || more.length > 0) throw new OperatorError(USAGE)
  return {
    dataset: findDataset(store, values.dataset).name,
    query,
    params: parseParams(values.params),
    perspective: parsePerspective(values.perspective ?? null, 'X'),
    includeDotted: true,
    explain: true,
  }
}

/** Of one `*`, or of one part of a union. */
function describe({ access, index, parts = [], where = [], texts = [], reads }: Explanation): string {
  const what = access === 'scan' ? 'every document, for no index helps' : (index ?? access)
  const line = [
    access === 'index' ? `index "${what}"` : what,
    where.length > 0 ? `where ${where.join(' and ')}` : [],
    texts.length > 0 ? `with the text ${texts.join(' and ')}` : [],
    reads === undefined ? [] : `reads ${reads}`,
  ]
  const below = parts.flatMap((part) => describe(part).split('\n'))
  return [line.flat().join(', '), ...below.map((part) => `  ${part}`)].join('\n')
}

async function explain({ config }: CommandContext, request: EvaluationRequest): Promise<Explanation[]> {
  const evaluator = createWorkerEvaluator({ config, clock: () => new Date() })
  try {
    return z.array(explanationSchema).parse((await evaluator.evaluate(request)).result)
  } finally {
    await evaluator.close()
  }
}

/** `explain QUERY`: what to print, a line for each `*`. */
export async function runExplainCommand(context: CommandContext, args: string[]): Promise<string> {
  if (args.includes('--help')) return USAGE
  try {
    const found = await explain(context, toRequest(context, args))
    return found.length > 0 ? found.map(describe).join('\n') : 'The query looks for no documents.'
  } catch (error) {
    if (error instanceof QueryError || error instanceof HttpError) throw new OperatorError(error.message)
    throw error
  }
}
