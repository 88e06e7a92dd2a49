import { ItemFailure } from '../errors.ts'

const MAX_LENGTH = 2048

const NAME = '[A-Za-z_][A-Za-z0-9_]*'
const SINGLE = `'(?:[^'\\\\]|\\\\.)*'`
const DOUBLE = `"(?:[^"\\\\]|\\\\.)*"`
const ATTRIBUTE = `(?:${NAME}|${SINGLE})`
const ATTRIBUTES = `${ATTRIBUTE}(?:\\.${ATTRIBUTE})*`
const LITERAL = `(?:${DOUBLE}|true|false|-?\\d+(?:\\.\\d+)?)`
const FILTER = `(?:@|${ATTRIBUTES}) *(?:\\?|(?:==|!=|<=|>=|<|>) *${LITERAL})`
const RANGE = '(?:-?\\d+:(?:-?\\d+)?|:-?\\d+)'
const TERM = ` *(?:${FILTER}|${RANGE}|-?\\d+|${ATTRIBUTES}) *`
const SELECTOR = `\\[${TERM}(?:,${TERM})*\\]`
const STEP = `(?:${ATTRIBUTE}|${SELECTOR})`

const PATH = new RegExp(`^(?:\\.\\.)?${STEP}(?:\\.${ATTRIBUTE}|\\.\\.${STEP}|${SELECTOR})*$`)
const LAST_SELECTOR = new RegExp(`${SELECTOR}$`)
const FORBIDDEN = /(?:^|[.[' ])(?:__proto__|constructor|prototype)(?:$|[.\]' =?[])/

const refuse = (path: string, why: string) =>
  new ItemFailure(400, {
    type: 'invalidPathError',
    description: `Invalid path "${path.slice(0, 100)}": ${why}`,
  })

/** Holds a patch path to JSONMatch: attributes, `[0]`, `[1:3]`, `[_key=="a"]`, `['a-b']`, `..name`. */
export function assertPath(path: string): void {
  if (path.length > MAX_LENGTH) throw refuse(path, `it is longer than ${MAX_LENGTH} characters`)
  if (!PATH.test(path)) throw refuse(path, 'it is not a JSONMatch path, such as body[_key=="a"].text')
  if (FORBIDDEN.test(path)) throw refuse(path, 'it reaches into a prototype')
}

/** The array an insert path points into: `body[_key=="a"]` → `body`. */
export function toArrayPath(path: string): string {
  const selector = LAST_SELECTOR.exec(path)
  if (!selector || selector.index === 0)
    throw refuse(path, 'an insert points at array items, such as tags[-1]')
  return path.slice(0, selector.index)
}
