import type { ExprNode } from 'groq-js'
import { parseHostCall } from '../host-call.ts'
import { functionOf } from '../syntax-tree.ts'

/** The functions whose answer is made of their arguments unchanged. */
const CHOOSING = ['array::compact', 'array::unique']

/** Whether a node only computes: nothing that it answers has a source. */
export function isComputing(node: ExprNode): boolean {
  switch (node.type) {
    case 'This':
    case 'Parent':
    case 'Everything':
    case 'Deref':
    case 'Projection':
    case 'Object':
    case 'Array':
    case 'Map':
    case 'FlatMap':
      return false
    case 'AccessAttribute': {
      const call = parseHostCall(node)
      if (call) return isComputingCall(call.name, call.args)
      return node.base !== undefined && isComputing(node.base)
    }
    case 'Group':
    case 'ArrayCoerce':
    case 'Filter':
    case 'Slice':
    case 'AccessElement':
    case 'PipeFuncCall':
      return isComputing(node.base)
    case 'Select':
      return [...node.alternatives.map(({ value }) => value), node.fallback].every(
        (value) => value === undefined || isComputing(value),
      )
    case 'FuncCall':
      return isComputingCall(functionOf({ ...node }), node.args)
    default:
      return true
  }
}

function isComputingCall(name: string | null, args: readonly ExprNode[]): boolean {
  return name === 'global::coalesce' || CHOOSING.includes(name ?? '') ? args.every(isComputing) : true
}

/** Whether a node chooses whole documents of the dataset, without making anything of them. */
export function isOfDataset(node: ExprNode): boolean {
  switch (node.type) {
    case 'Everything':
      return true
    case 'Group':
    case 'ArrayCoerce':
    case 'Filter':
    case 'Slice':
    case 'AccessElement':
      return isOfDataset(node.base)
    case 'PipeFuncCall':
      return node.name === 'order' && isOfDataset(node.base)
    default:
      return false
  }
}
