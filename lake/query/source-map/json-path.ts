const ESCAPES: Readonly<Record<string, string>> = {
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  "'": "\\'",
  '\\': '\\\\',
}

/** Whether clients, who read paths by a regular expression, take this name for what it is. */
export const isReadableName = (name: string) => !/'\]|[\u2028\u2029]/.test(name)

/** Whether clients find an item by this `_key`; they undo no escapes in keys. */
export const isReadableKey = (key: string) => /^[^'\\\n\r\u2028\u2029]+$/.test(key)

/** A step of a JSONPath: into a field by its name, into an array by an index. */
export function toStep(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`
  return `['${step.replace(/[\f\n\r\t'\\]/g, (character) => ESCAPES[character] ?? character)}']`
}

/** A step of a JSONPath into an array, to the item with this `_key`. */
export function toKeyStep(key: string): string {
  return `[?(@._key=='${key}')]`
}
