import type { ExprNode, ObjectAttributeNode } from 'groq-js'

/** From the values of arguments to that of the function. */
export type HostFunction = (...values: unknown[]) => unknown

const MARK = '\u0000call '

/*
 * groq-js has no way to add a function. It makes objects of values, though, and looks up fields of objects: so a call
 * is an object made of the arguments, with a prototype whose one field runs the function over them.
 */
function toPrototype(field: string, run: HostFunction): object {
  return {
    hasOwnProperty: (name: string) => name === field,
    get [field]() {
      return run(...Object.values(this))
    },
  }
}

const toField = (name: string, value: ExprNode): ObjectAttributeNode => ({
  type: 'ObjectAttributeValue',
  name,
  value,
})

/** An expression whose value is what `run` makes of the values of other expressions. */
export function toHostCall(name: string, run: HostFunction, args: readonly ExprNode[]): ExprNode {
  const field = MARK + name
  const prototype = toField('__proto__', { type: 'Value', value: toPrototype(field, run) })
  const base: ExprNode = {
    type: 'Object',
    attributes: [prototype, ...args.map((arg, place) => toField(`$${place}`, arg))],
  }
  return { type: 'AccessAttribute', base, name: field }
}

/** What `toHostCall` was given, by the expression that it made; null for any other. */
export function parseHostCall(node: ExprNode): { name: string; args: ExprNode[] } | null {
  if (node.type !== 'AccessAttribute' || !node.name.startsWith(MARK) || node.base?.type !== 'Object')
    return null
  const [, ...fields] = node.base.attributes
  const args = fields.flatMap((field) => (field.type === 'ObjectAttributeValue' ? field.value : []))
  return { name: node.name.slice(MARK.length), args }
}
