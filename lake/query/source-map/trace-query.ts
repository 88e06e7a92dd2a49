import type { EvaluateOptions, ExprNode, FuncCallNode, ObjectNode, SelectNode } from 'groq-js'
import { getStored } from '../overlay.ts'
import type { View } from '../overlay.ts'
import { parseHostCall } from '../host-call.ts'
import { functionOf } from '../syntax-tree.ts'
import { chooseByIndex, chooseByScore, chooseByValue } from './choose.ts'
import { isComputing, isOfDataset } from './node-kinds.ts'
import { createRunPart } from './run-part.ts'
import type { RunPart } from './run-part.ts'
import { climb, ROOT, toHidden, toNested } from './scope.ts'
import type { Scope } from './scope.ts'
import {
  getField,
  getFields,
  getItems,
  isRecord,
  NOTHING,
  toArray,
  toComputed,
  toObject,
  toStored,
} from './traced.ts'
import type { Traced } from './traced.ts'

type Choosing = Extract<
  ExprNode,
  { type: 'Filter' | 'Slice' | 'AccessElement' | 'PipeFuncCall' | 'FuncCall' }
>

/** Made of other values, without which ones having to be computed. */
const isMade = ({ kind }: Traced) => kind === 'object' || kind === 'array'

class Tracer {
  readonly #view: View
  readonly #dereference: EvaluateOptions['dereference']
  readonly #run: RunPart

  constructor(view: View, options: EvaluateOptions) {
    this.#view = view
    this.#dereference = options.dereference
    this.#run = createRunPart(options)
  }

  trace(node: ExprNode, scope: Scope): Traced {
    if (isComputing(node)) return toComputed(() => this.#run(node, scope))
    if (isOfDataset(node)) return this.#recognise(this.#run(node, scope))
    switch (node.type) {
      case 'This':
        return scope.value
      case 'Parent':
        return climb(scope, node.n)
      case 'Group':
        return this.trace(node.base, scope)
      case 'AccessAttribute':
        if (parseHostCall(node)) return this.#traceUnique(node, scope)
        return getField(node.base ? this.trace(node.base, scope) : scope.value, node.name)
      case 'Deref':
        return this.#follow(this.trace(node.base, scope))
      case 'Projection':
        return this.#project(this.trace(node.base, scope), node.expr, scope)
      case 'Object':
        return this.#compose(node, scope)
      default:
        return this.#traceArray(node, scope)
    }
  }

  #traceArray(node: ExprNode, scope: Scope): Traced {
    switch (node.type) {
      case 'ArrayCoerce': {
        const items = this.trace(node.base, scope)
        return getItems(items) ? items : NOTHING
      }
      case 'Array':
        return toArray(
          node.elements.flatMap(({ value, isSplat }) => {
            const element = this.trace(value, scope)
            return isSplat ? (getItems(element) ?? []) : [element]
          }),
        )
      case 'Map':
        return this.#walk(this.trace(node.base, scope), node.expr, scope)
      case 'FlatMap': {
        const walked = getItems(this.#walk(this.trace(node.base, scope), node.expr, scope))
        return walked ? toArray(walked.flatMap((item) => getItems(item) ?? [item])) : NOTHING
      }
      default:
        return this.#traceChoice(node, scope)
    }
  }

  #traceChoice(node: ExprNode, scope: Scope): Traced {
    switch (node.type) {
      case 'Select':
        return this.#select(node, scope)
      case 'Filter':
        return this.#choose(node, node.base, scope, chooseByValue)
      case 'Slice':
      case 'AccessElement':
        return this.#choose(node, node.base, scope, chooseByIndex)
      case 'PipeFuncCall':
        return this.#choose(node, node.base, scope, node.name === 'score' ? chooseByScore : chooseByValue)
      case 'FuncCall':
        return this.#call(node, scope)
      default:
        return toComputed(() => this.#run(node, scope))
    }
  }

  /** Whole documents are known by being the same objects that the view holds. */
  #recognise(value: unknown): Traced {
    if (Array.isArray(value)) return toArray(value.map((item) => this.#recognise(item)))
    const id = isRecord(value) ? value['_id'] : undefined
    const document = typeof id === 'string' ? this.#view.byId.get(id) : undefined
    return document !== undefined && document === value
      ? toStored(getStored(document), document)
      : toComputed(() => value)
  }

  #follow({ value }: Traced): Traced {
    const id = isRecord(value) ? value['_ref'] : undefined
    return typeof id === 'string' ? this.#recognise(this.#dereference?.({ _ref: id }) ?? null) : NOTHING
  }

  #project(base: Traced, expr: ExprNode, scope: Scope): Traced {
    return base.kind === 'object' || isRecord(base.value) ? this.trace(expr, toNested(scope, base)) : NOTHING
  }

  #compose({ attributes }: ObjectNode, scope: Scope): Traced {
    const fields = new Map<string, Traced>()
    for (const attribute of attributes) {
      if (attribute.type === 'ObjectConditionalSplat' && this.#run(attribute.condition, scope) !== true)
        continue
      const traced = this.trace(attribute.value, scope)
      if (attribute.type === 'ObjectAttributeValue') fields.set(attribute.name, traced)
      else getFields(traced).forEach((field, name) => fields.set(name, field))
    }
    return toObject(fields)
  }

  /** The one host function that is not computing. */
  #traceUnique(node: ExprNode, scope: Scope): Traced {
    const [unique] = parseHostCall(node)?.args ?? []
    const items = unique ? getItems(this.trace(unique, scope)) : null
    if (!items) return NOTHING
    const first = items.findIndex(({ value }) => value === null)
    return toArray(items.filter(({ value }, place) => value !== null || place === first))
  }

  #walk(base: Traced, expr: ExprNode, scope: Scope): Traced {
    const items = getItems(base)
    return items ? toArray(items.map((item) => this.trace(expr, toHidden(scope, item)))) : NOTHING
  }

  #select({ alternatives, fallback }: SelectNode, scope: Scope): Traced {
    const chosen =
      alternatives.find(({ condition }) => this.#run(condition, scope) === true)?.value ?? fallback
    return chosen ? this.trace(chosen, scope) : NOTHING
  }

  #call(node: FuncCallNode, scope: Scope): Traced {
    const [first] = node.args
    if (functionOf({ ...node }) !== 'global::coalesce')
      return first ? this.#choose(node, first, scope, chooseByValue) : NOTHING
    for (const argument of node.args) {
      const traced = this.trace(argument, scope)
      if (isMade(traced) || traced.value !== null) return traced
    }
    return NOTHING
  }

  #choose(node: Choosing, base: ExprNode, scope: Scope, choose: typeof chooseByValue): Traced {
    const items = getItems(this.trace(base, scope))
    return items ? choose(items, (values) => this.#run(node, scope, values)) : NOTHING
  }
}

/**
 * Follows a query that groq-js has run to where its values come from. Only constructs that hand stored values on are
 * followed; what computes, conditions, and what filters and orders decide is asked of groq-js.
 */
export function traceQuery(tree: ExprNode, view: View, options: EvaluateOptions): Traced {
  return new Tracer(view, options).trace(tree, ROOT)
}
