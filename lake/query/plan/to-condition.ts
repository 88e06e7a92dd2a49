import type { ExprNode, FuncCallNode, OpCallNode, SelectNode } from 'groq-js'
import { REFERENCES } from '../../indexes/definition.ts'
import { functionOf } from '../syntax-tree.ts'
import { ALWAYS, and, NEVER, or, UNKNOWN } from './condition.ts'
import type { Comparison, Condition, Test } from './condition.ts'
import { isConstant, isTimely, toOperand } from './operand.ts'
import type { Constants } from './operand.ts'
import { toMembers, toPath } from './path.ts'
import { toTextTest } from './text-test.ts'

const FLIPPED: Readonly<Record<Comparison, Comparison>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }

/** Nothing equals an object or an array, nothing is less than null, and nothing is in what is no array. */
function isImpossible(found: Test): boolean {
  if (!('operand' in found) || found.operand.kind !== 'value') return false
  const { value } = found.operand
  if (found.kind === 'equals') return typeof value === 'object' && value !== null
  if (found.kind === 'range') return typeof value === 'object'
  if (found.kind === 'except') return found.many && !Array.isArray(value)
  return found.kind === 'among' && !Array.isArray(value)
}

const test = (found: Test, exact = true): Condition =>
  isImpossible(found) ? NEVER : { kind: 'test', test: found, exact }

const isScalarPath = (path: string | null): path is string => path !== null && !path.includes('[]')

/** Reads a filter as conditions; `constants` evaluates what does not depend on a document. */
class Reader {
  readonly #constants: Constants

  constructor(constants: Constants) {
    this.#constants = constants
  }

  read(node: ExprNode): Condition {
    if (isConstant(node)) return this.#readConstant(node)
    switch (node.type) {
      case 'Group':
        return this.read(node.base)
      case 'And':
        return and([this.read(node.left), this.read(node.right)])
      case 'Or':
        return or([this.read(node.left), this.read(node.right)])
      case 'Not':
        return this.#readNot(node.base)
      case 'Select':
        return this.#readSelect(node)
      case 'InRange':
        return and([
          this.#compare('>=', node.base, node.left),
          this.#compare(node.isInclusive ? '<=' : '<', node.base, node.right),
        ])
      case 'OpCall':
        return this.#readOperator(node)
      case 'FuncCall':
        return this.#readCall(node)
      default:
        return UNKNOWN
    }
  }

  /** What depends on the moment of asking is not decided beforehand, but for what is never true. */
  #readConstant(node: ExprNode): Condition {
    if (!isTimely(node)) return this.#constants(node) === true ? ALWAYS : NEVER
    const isNothing = (side: ExprNode) => side.type === 'Value' && side.value === null
    return node.type === 'OpCall' && (isNothing(node.left) || isNothing(node.right)) ? NEVER : UNKNOWN
  }

  /** What an alternative's condition excludes for the later ones is left to the filter itself. */
  #readSelect({ alternatives, fallback }: SelectNode): Condition {
    const parts: Condition[] = []
    for (const { condition, value } of alternatives) {
      const asked = this.read(condition)
      if (asked.kind === 'never') continue
      const answered = this.read(value)
      if (asked.kind === 'and' && asked.parts.length === 0) return or([...parts, answered])
      const isWhole = answered.kind === 'and' && answered.parts.length === 0
      parts.push(isWhole ? asked : and([asked, answered, UNKNOWN]))
    }
    return or([...parts, fallback ? this.read(fallback) : NEVER])
  }

  #readNot(node: ExprNode): Condition {
    if (node.type === 'Group') return this.#readNot(node.base)
    if (node.type === 'FuncCall') return this.#readMissing(node)
    if (node.type !== 'OpCall' || node.op !== 'in' || toPath(node.left) !== '_id') return UNKNOWN
    const operand = toOperand(node.right, this.#constants)
    return operand ? test({ kind: 'except', operand, many: true }) : UNKNOWN
  }

  #readMissing(node: FuncCallNode): Condition {
    const [first] = functionOf({ ...node }) === 'global::defined' ? node.args : []
    const path = first ? toPath(first) : null
    return isScalarPath(path)
      ? test({ kind: 'equals', path, operand: { kind: 'value', value: null } })
      : UNKNOWN
  }

  #readOperator(node: OpCallNode): Condition {
    const { op, left, right } = node
    switch (op) {
      case '==':
        return this.#equals(left, right)
      case '!=':
        return this.#differs(left, right)
      case 'in':
        return this.#isIn(left, right)
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.#isCounted(node) ?? this.#compare(op, left, right)
      case 'match': {
        const found = toTextTest(left, right, this.#constants)
        return found ? test(found, false) : UNKNOWN
      }
      default:
        return UNKNOWN
    }
  }

  #equals(left: ExprNode, right: ExprNode): Condition {
    for (const [here, there] of [
      [left, right],
      [right, left],
    ] as const) {
      const path = toPath(here)
      const operand = isScalarPath(path) ? toOperand(there, this.#constants) : null
      if (isScalarPath(path) && operand) return test({ kind: 'equals', path, operand })
    }
    return UNKNOWN
  }

  #differs(left: ExprNode, right: ExprNode): Condition {
    const [here, there] = toPath(left) === '_id' ? [left, right] : [right, left]
    const operand = toPath(here) === '_id' ? toOperand(there, this.#constants) : null
    return operand ? test({ kind: 'except', operand, many: false }) : UNKNOWN
  }

  #isIn(left: ExprNode, right: ExprNode, times = 1): Condition {
    const path = toPath(left)
    const many = isScalarPath(path) ? toOperand(right, this.#constants, times) : null
    if (isScalarPath(path) && many) return test({ kind: 'among', path, operand: many })
    const members = toMembers(right)
    const one = members === null ? null : toOperand(left, this.#constants, times)
    return members !== null && one ? test({ kind: 'equals', path: members, operand: one }) : UNKNOWN
  }

  #compare(comparison: Comparison, left: ExprNode, right: ExprNode): Condition {
    const path = toPath(left)
    const operand = isScalarPath(path) ? toOperand(right, this.#constants) : null
    if (isScalarPath(path) && operand) return test({ kind: 'range', path, comparison, operand })
    const other = toPath(right)
    const bound = isScalarPath(other) ? toOperand(left, this.#constants) : null
    if (isScalarPath(other) && bound)
      return test({ kind: 'range', path: other, comparison: FLIPPED[comparison], operand: bound })
    return this.#compareDefault(comparison, left, right)
  }

  /** `coalesce(path, x) <= y`: by the path where it has a value, and for the others by what stands in. */
  #compareDefault(comparison: Comparison, left: ExprNode, right: ExprNode): Condition {
    if (left.type !== 'FuncCall' || functionOf({ ...left }) !== 'global::coalesce')
      return this.#neverBelow(right)
    const [first, second, ...rest] = left.args
    if (!first || !second || rest.length > 0) return this.#neverBelow(right)
    const path = toPath(first)
    const bound = toOperand(right, this.#constants)
    if (!isScalarPath(path) || bound === null) return UNKNOWN
    const standIn = this.read({ type: 'OpCall', op: comparison, left: second, right })
    const missing = test({ kind: 'equals', path, operand: { kind: 'value', value: null } })
    return or([test({ kind: 'range', path, comparison, operand: bound }), and([missing, standIn])])
  }

  /** Nothing is less or more than null. */
  #neverBelow(right: ExprNode): Condition {
    return isConstant(right) && !isTimely(right) && this.#constants(right) === null ? NEVER : UNKNOWN
  }

  /** `count(tags[_ref in …]) > 0` and `count(tags) > 0`. */
  #isCounted({ op, left, right }: OpCallNode): Condition | null {
    if (op !== '>' || left.type !== 'FuncCall' || functionOf({ ...left }) !== 'global::count') return null
    if (right.type !== 'Value' || right.value !== 0) return null
    const [counted] = left.args
    if (!counted) return null
    if (counted.type === 'Filter') return this.#hasMember(counted.base, counted.expr)
    const path = toPath(counted)
    return isScalarPath(path) ? test({ kind: 'defined', path: `${path}[]` }) : UNKNOWN
  }

  #hasMember(base: ExprNode, expr: ExprNode): Condition {
    const members = toMembers(base)
    if (members === null || !members.endsWith('[]') || expr.type !== 'OpCall') return UNKNOWN
    const field = toPath(expr.left)
    if (!isScalarPath(field)) return UNKNOWN
    const operand = toOperand(expr.right, this.#constants, 2)
    const path = `${members}.${field}`
    if (operand && expr.op === '==') return test({ kind: 'equals', path, operand })
    if (operand && expr.op === 'in') return test({ kind: 'among', path, operand })
    return UNKNOWN
  }

  #readCall(node: FuncCallNode): Condition {
    const [first, second] = node.args
    switch (functionOf({ ...node })) {
      case 'global::defined': {
        const path = first ? toPath(first) : null
        return isScalarPath(path) ? test({ kind: 'defined', path }) : UNKNOWN
      }
      case 'global::references':
        return this.#refersTo(node.args)
      case 'array::intersects':
        return first && second ? this.#intersects(first, second) : UNKNOWN
      default:
        return UNKNOWN
    }
  }

  #intersects(first: ExprNode, second: ExprNode): Condition {
    const path = toMembers(first)
    const operand = path === null ? null : toOperand(second, this.#constants)
    return path !== null && operand ? test({ kind: 'among', path, operand }) : UNKNOWN
  }

  #refersTo(args: readonly ExprNode[]): Condition {
    const conditions = args.map((argument) => {
      const operand = toOperand(argument, this.#constants)
      if (!operand) return UNKNOWN
      const many =
        operand.kind === 'outer'
          ? isWrittenAsArray(operand.node)
          : operand.kind === 'value' && Array.isArray(operand.value)
      return test({ kind: many ? 'among' : 'equals', path: REFERENCES, operand })
    })
    return or(conditions)
  }
}

/** Whether an outer operand is written as an array: `^.tags[]._ref`. */
function isWrittenAsArray(node: ExprNode): boolean {
  return (
    node.type === 'Map' || node.type === 'FlatMap' || node.type === 'ArrayCoerce' || node.type === 'Array'
  )
}

/** What a filter's expression asks of the documents that it accepts. */
export function toCondition(filter: ExprNode, constants: Constants): Condition {
  return new Reader(constants).read(filter)
}
