import { parse } from 'groq-js'
import type { DereferenceFunction, ExprNode } from 'groq-js'
import type { Document } from '../documents/document.ts'
import { QueryError } from '../errors.ts'
import { getDocumentText } from './document-text.ts'
import { geoFunctions } from './geo.ts'
import { toHostCall } from './host-call.ts'
import { dropRepeatedNulls, isPathIn } from './host-values.ts'
import type { View } from './overlay.ts'
import { fill, functionOf, isExpression, mapTree } from './syntax-tree.ts'
import type { AnyNode } from './syntax-tree.ts'
import { BREAK, matchesText, normalizeText, parseTextQuery } from './text-query.ts'
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
const JOIN = parse(`$left + "${BREAK}" + $right`)
const TEXT = parse(`coalesce(array::join($part[defined(@ + "")], "${BREAK}"), $part + "", "")`)
const GET = parse('$reference->')

/** Attributes are given to members of an organization, which this lake knows none of. */
const NO_ATTRIBUTES: ExprNode = { type: 'Value', value: {} }

const UNSUPPORTED = /^media::|^text::semanticSimilarity$|^documents::incoming|^global::anywhere$/

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

const isPath = (node: ExprNode): boolean =>
  node.type === 'Group' ? isPath(node.base) : functionOf({ ...node }) === 'global::path'

function replaceOperator(node: AnyNode): AnyNode {
  const left = expression(node['left'])
  const right = expression(node['right'])
  const call = { ...right }
  if (node['op'] === 'match' && functionOf(call) === 'text::query') return { ...toTextMatch(left, call) }
  if (node['op'] === 'in' && isPath(left)) return { ...toHostCall('path in', isPathIn, [left, right]) }
  return node
}

/** groq-js knows no `geo()`: it is `geo::latLng()` of one value. */
function replaceGeo(name: string, args: readonly ExprNode[]): ExprNode | null {
  const run = geoFunctions[name === 'geo::latLng' && args.length === 1 ? 'geo::geo' : name]
  if (!run) return null
  if (run.length !== args.length)
    throw new QueryError(400, 'queryParseError', `${name}() takes ${run.length} arguments`)
  return toHostCall(name, run, args)
}

function replaceCall(node: AnyNode, name: string): AnyNode {
  const args = Array.isArray(node['args']) ? node['args'].filter(isExpression) : []
  const geo = replaceGeo(name, args)
  if (geo) return { ...geo }
  if (name === 'array::unique' && isExpression(node))
    return { ...toHostCall(name, dropRepeatedNulls, [node]) }
  if (name === 'documents::get') return { ...fill(GET, { reference: firstArgument(node) }) }
  if (name === 'user::attributes') return { ...NO_ATTRIBUTES }
  if (UNSUPPORTED.test(name))
    throw new QueryError(400, 'queryEvaluationError', `This lake does not support ${name}() yet`)
  return node
}

function replace(node: AnyNode): AnyNode {
  if (node.type === 'OpCall') return replaceOperator(node)
  const name = functionOf(node)
  return name === null ? node : replaceCall(node, name)
}

/** A query in which the functions groq-js only knows by name are filled in. */
export function withHostFunctions(tree: ExprNode): ExprNode {
  return mapTree(tree, replace)
}

/** Whether a query finds the whole text of a document, where that can be told without reading it; else null. */
type JudgeText = (query: TextQuery, document: Document) => boolean | null

/** What `->` finds in a view, and what the functions filled in answer. */
export function toHostDereference({ byId }: View, judge: JudgeText = () => null): DereferenceFunction {
  const queries = new Map<string, TextQuery>()
  const getQuery = (text: string) => {
    const query = queries.get(text) ?? parseTextQuery(text)
    queries.set(text, query)
    return query
  }
  const isFound = (query: TextQuery, id: string, texts: readonly string[]) => {
    const document = byId.get(id)
    const others = texts.join(' ').split(BREAK).map(normalizeText)
    const judged = document ? judge(query, document) : null
    if (judged !== null && others.every((text) => text.trim() === '')) return judged
    if (judged === true && query.absent.length === 0) return true
    return matchesText(query, [document ? getDocumentText(document) : '', ...others].join(BREAK))
  }
  return ({ _ref }) => {
    if (!_ref.startsWith(MARK)) return byId.get(_ref)
    const [id = '', query = '', ...texts] = _ref.slice(MARK.length).split(SEPARATOR)
    return { found: isFound(getQuery(query), id, texts) }
  }
}
