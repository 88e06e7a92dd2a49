import { GroqSyntaxError, parse } from 'groq-js'
import type { ExprNode } from 'groq-js'
import { QueryError } from '../errors.ts'
import { assertScores } from './assert-scores.ts'
import { toKnownNames } from './function-names.ts'
import { withHostFunctions } from './host-functions.ts'
import { functionOf, nodesOf } from './syntax-tree.ts'

const parseError = (query: string, message: string, start: number, end: number) =>
  new QueryError(400, 'queryParseError', message, { query, start, end })

function assertParameters(tree: ExprNode, query: string): void {
  for (const node of nodesOf(tree)) {
    if (node.type !== 'Parameter') continue
    const name = `$${String(node['name'])}`
    const start = Math.max(0, query.indexOf(name))
    throw parseError(query, `param ${name} referenced, but not provided`, start, start + name.length)
  }
}

/** A query has no change to look at; groq-js would answer null. */
function assertNoDelta(tree: ExprNode): void {
  for (const node of nodesOf(tree)) {
    const name = functionOf(node)
    if (name?.startsWith('delta::'))
      throw new QueryError(400, 'queryEvaluationError', `${name}() works in webhooks only`)
  }
}

function parseSyntax(query: string, params: Record<string, unknown>): ExprNode {
  const { text, toWritten } = toKnownNames(query)
  try {
    return parse(text, { params })
  } catch (error) {
    if (error instanceof GroqSyntaxError) {
      const start = toWritten(error.position)
      const message = error.message.replace(`position ${error.position}`, `position ${start}`)
      throw parseError(query, message, start, Math.min(start + 1, query.length))
    }
    if (error instanceof Error && error.name === 'GroqQueryError')
      throw parseError(query, error.message, 0, query.length)
    throw error
  }
}

/** A query as it is written, its parameters filled in; throws a QueryError with the offending range. */
export function parseTree(query: string, params: Record<string, unknown>): ExprNode {
  const tree = parseSyntax(query, params)
  assertParameters(tree, query)
  assertNoDelta(tree)
  assertScores(tree)
  return tree
}

/** A query ready to run over any documents; throws as `parseTree` does. */
export function parseQuery(query: string, params: Record<string, unknown>): ExprNode {
  return withHostFunctions(parseTree(query, params))
}
