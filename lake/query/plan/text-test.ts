import type { ExprNode } from 'groq-js'
import { toMatchQuery } from '../../indexes/text-match.ts'
import { toTextSearch } from '../../indexes/text-search.ts'
import type { TextPlace } from '../../indexes/text-search.ts'
import { functionOf } from '../syntax-tree.ts'
import { parseTextQuery } from '../text-query.ts'
import type { Test } from './condition.ts'
import { isConstant, isTimely } from './operand.ts'
import type { Constants } from './operand.ts'
import { toPath } from './path.ts'

type Place = Exclude<TextPlace, 'exact'>

/** Fields whose name begins with `_` are not indexed, but for `_id`. */
const isIndexed = (path: string) => path === '_id' || !/(^|\.)_/.test(path)

function placeOfPath(node: ExprNode): Place | null {
  const path = toPath(node)
  if (path === null || !isIndexed(path)) return null
  return path === '_id' || /[.[]/.test(path) ? 'document' : 'head'
}

const NO_TEXT = (value: unknown) =>
  value === '' || value === null || (Array.isArray(value) && value.length === 0)

function placeOfAll(nodes: readonly ExprNode[], constants: Constants): Place | null {
  const places = nodes.map((node) => placeOf(node, constants))
  if (places.includes(null)) return null
  return places.every((place) => place === 'head') ? 'head' : 'document'
}

/** Filters of an array and members of it hold no text that the array does not. */
function placeOfPart(node: ExprNode, constants: Constants): Place | null {
  switch (node.type) {
    case 'This':
      return 'document'
    case 'Group':
    case 'Filter':
    case 'ArrayCoerce':
      return placeOf(node.base, constants) && 'document'
    case 'Array':
      return placeOfAll(
        node.elements.map(({ value }) => value),
        constants,
      )
    case 'Map':
    case 'FlatMap':
      return placeOf(node.base, constants) && isIndexedMember(node.expr) ? 'document' : null
    case 'FuncCall': {
      const name = functionOf({ ...node })
      if (name === 'global::coalesce') return placeOfAll(node.args, constants)
      return name === 'pt::text' && placeOfAll(node.args, constants) ? 'document' : null
    }
    default:
      return null
  }
}

function isIndexedMember(node: ExprNode): boolean {
  if (node.type === 'This') return true
  if (node.type === 'ArrayCoerce') return isIndexedMember(node.base)
  return (
    node.type === 'AccessAttribute' &&
    node.base !== undefined &&
    !node.name.startsWith('_') &&
    isIndexedMember(node.base)
  )
}

function placeOf(node: ExprNode, constants: Constants): Place | null {
  if (isConstant(node)) return !isTimely(node) && NO_TEXT(constants(node)) ? 'head' : null
  return placeOfPath(node) ?? placeOfPart(node, constants)
}

function toPlace(left: ExprNode, isQuery: boolean, constants: Constants): TextPlace | null {
  // Only `text::query` looks into the fields of a document: to `match`, a document is not a text.
  if (left.type === 'This') return isQuery ? 'exact' : null
  return placeOf(left, constants)
}

/** `left match right` as a search that the index of texts can narrow down; null when it cannot. */
export function toTextTest(left: ExprNode, right: ExprNode, constants: Constants): Test | null {
  const isQuery = right.type === 'FuncCall' && functionOf({ ...right }) === 'text::query'
  const searched = isQuery ? right.args[0] : right
  const text = searched && isConstant(searched) && !isTimely(searched) ? constants(searched) : null
  const place = toPlace(left, isQuery, constants)
  if (typeof text !== 'string' || place === null) return null
  const search = toTextSearch(isQuery ? parseTextQuery(text) : toMatchQuery(text), place)
  return search && { kind: 'text', search }
}
