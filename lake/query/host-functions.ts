import { parse } from 'groq-js'
import type { DereferenceFunction, ExprNode } from 'groq-js'
import { QueryError } from '../errors.ts'
import { getDocumentText } from './document-text.ts'
import type { View } from './overlay.ts'
import { functionOf, isExpression, mapTree } from './syntax-tree.ts'
import type { AnyNode } from './syntax-tree.ts'
import { matchesText, normalizeText, parseTextQuery } from './text-query.ts'
import type { TextQuery } from './text-query.ts'

/*
 * groq-js has no way to add a function, but it asks us for the target of every `->`. A call to a function of ours
 * becomes a dereference of a text no document's id can be: the mark, then what the function needs to know.
 */
const MARK = '\u0000text'
const SEPARATOR = '\u0001'

const CALL = parse(`{"_ref": "${MARK}" + $id + "${SEPARATOR}" + $query + "${SEPARATOR}" + $text}->found`)
const ID = parse('coalesce(_id, "")')
const NO_ID = parse('""')
const JOIN = parse('$left + "|" + $right')
const TEXT = parse('coalesce(array::join(array::compact($part), "|"), string($part), "")')
const GET = parse('$reference->')

const UNSUPPORTED = /^(geo|media|user)::|^text::semanticSimilarity$|^documents::incoming|^global::anywhere$/

/** A template with its parameters replaced by parts of a query. */
function fill(template: ExprNode, parts: Record<string, ExprNode>): ExprNode {
  return mapTree(template, (node) => {
    const part = node.type === 'Parameter' ? parts[String(node['name'])] : undefined
    return part ? { ...part } : node
  })
}

const expression = (value: unknown): ExprNode => {
  if (!isExpression(value)) throw new Error('Expected an expression in the syntax tree')
  return value
}

function firstArgument({ args }: AnyNode): ExprNode {
  return expression(Array.isArray(args) ? args[0] : undefined)
}

/** `[@, _id]` looks into both; anything else is one part. */
function toParts(left: ExprNode): ExprNode[] {
  return left.type === 'Array' ? left.elements.map(({ value }) => value) : [left]
}

function toTextMatch(left: ExprNode, call: AnyNode): ExprNode {
  const parts = toParts(left)
  const texts = parts.map((part) => fill(TEXT, { part }))
  return fill(CALL, {
    id: parts.some(({ type }) => type === 'This') ? ID : NO_ID,
    query: firstArgument(call),
    text: texts.reduce((before, next) => fill(JOIN, { left: before, right: next }), NO_ID),
  })
}

function replace(node: AnyNode): AnyNode {
  const { right } = node
  if (node.type === 'OpCall' && node['op'] === 'match' && isExpression(right)) {
    const call = { ...right }
    if (functionOf(call) === 'text::query') return { ...toTextMatch(expression(node['left']), call) }
  }
  const name = functionOf(node)
  if (name === 'documents::get') return { ...fill(GET, { reference: firstArgument(node) }) }
  if (name !== null && UNSUPPORTED.test(name))
    throw new QueryError(400, 'queryEvaluationError', `This lake does not support ${name}() yet`)
  return node
}

/** A query in which the functions groq-js only knows by name are filled in. */
export function withHostFunctions(tree: ExprNode): ExprNode {
  return mapTree(tree, replace)
}

/** What `->` finds in a view, and what the functions filled in answer. */
export function toHostDereference({ byId }: View): DereferenceFunction {
  const queries = new Map<string, TextQuery>()
  const getQuery = (text: string) => {
    const query = queries.get(text) ?? parseTextQuery(text)
    queries.set(text, query)
    return query
  }
  return ({ _ref }) => {
    if (!_ref.startsWith(MARK)) return byId.get(_ref)
    const [id = '', query = '', ...texts] = _ref.slice(MARK.length).split(SEPARATOR)
    const document = byId.get(id)
    const text = [document ? getDocumentText(document) : '', ...texts.join(' ').split('|').map(normalizeText)]
    return { found: matchesText(getQuery(query), text.join('|')) }
  }
}
