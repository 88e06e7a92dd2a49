import { GroqSyntaxError, parse } from 'groq-js'
import type { ExprNode } from 'groq-js'
import { QueryError } from '../errors.ts'
import { withHostFunctions } from '../query/host-functions.ts'
import { nodesOf } from '../query/syntax-tree.ts'
import { withSelectors } from './selectors.ts'

const refuse = (text: string, message: string, start = 0, end = text.length) =>
  new QueryError(400, 'queryParseError', message, { query: text, start, end })

function explain(error: unknown, text: string): unknown {
  if (error instanceof GroqSyntaxError)
    return refuse(text, error.message, error.position, Math.min(error.position + 1, text.length))
  if (error instanceof RangeError) return refuse(text, 'it is nested too deeply')
  if (error instanceof QueryError) return error
  return error instanceof Error ? refuse(text, error.message) : error
}

function parseDelta(text: string): ExprNode {
  try {
    return withSelectors(withHostFunctions(parse(text, { mode: 'delta' })))
  } catch (error) {
    throw explain(error, text)
  }
}

function assertAboutOneChange(tree: ExprNode, text: string): void {
  for (const node of nodesOf(tree)) {
    if (node.type === 'Everything')
      throw refuse(text, 'it sees one change and cannot search with *: write what stands between *[ and ]')
    if (node.type === 'Parameter') {
      const name = `$${String(node['name'])}`
      const start = Math.max(0, text.indexOf(name))
      throw refuse(text, `nobody gives it the parameter ${name}`, start, start + name.length)
    }
  }
}

/**
 * A webhook's filter or projection: GROQ about one change, with `before()`, `after()` and `delta::`. Throws a
 * QueryError with the offending range.
 */
export function parseExpression(text: string): ExprNode {
  const tree = parseDelta(text)
  assertAboutOneChange(tree, text)
  return tree
}
