import { REFERABLE_TYPES, toReference } from './document-id.ts'
import type { ReferableType } from './document-id.ts'
import type { Reference } from './types.ts'

export type Span = { _type: 'span'; _key: string; text: string; marks: string[] }
export type NoteBlock = { _type: 'block'; _key: string; style: 'normal' } & Inline
export type MarkDefinition =
  | { _type: 'link'; _key: string; href: string }
  | { _type: 'internalLink'; _key: string; reference: Reference }
  | { _type: 'footnote'; _key: string; body: NoteBlock[] }
export type Inline = { children: Span[]; markDefs: MarkDefinition[] }

const DECORATORS = new Map([
  ['**', 'strong'],
  ['__', 'em'],
  ['`', 'code'],
  ['~~', 'strike-through'],
])
const TOKEN = /(?<link>\[(?<label>[^\]]+)\]\((?<target>[^)\s]+)\))|(?<mark>\*\*|__|~~|`)/g

const isReferable = (type: string): type is ReferableType => REFERABLE_TYPES.some((known) => known === type)

/** Texts of footnotes by the names that targets call them, as in `[words](#source)`. */
export type Notes = Record<string, string>

const toFootnote = (name: string, _key: string, notes: Notes): MarkDefinition => {
  const note = notes[name]
  if (note === undefined) throw new Error(`There is no note “${name}”`)
  const key = `${_key}n`
  return {
    _type: 'footnote',
    _key,
    body: [{ _type: 'block', _key: key, style: 'normal', ...parseInline(note, key) }],
  }
}

const toMarkDefinition = (target: string, _key: string, notes: Notes): MarkDefinition => {
  if (target.startsWith('#')) return toFootnote(target.slice(1), _key, notes)
  const [type = '', slug = ''] = target.split(':')
  if (isReferable(type)) return { _type: 'internalLink', _key, reference: toReference(type, slug) }
  return { _type: 'link', _key, href: target }
}

/**
 * Parses `**strong**`, `__em__`, `` `code` ``, `~~strike~~` and `[label](target)` into spans. A target is a URL or
 * `type:slug` of a seeded document or `#name` of one of the notes. Throws on a mark that is never closed.
 */
export const parseInline = (source: string, key: string, notes: Notes = {}): Inline => {
  const children: Span[] = []
  const markDefs: MarkDefinition[] = []
  const open: string[] = []
  const add = (text: string, marks: string[]) => {
    if (text) children.push({ _type: 'span', _key: `${key}s${children.length}`, text, marks })
  }
  let from = 0
  for (const { index, 0: token, groups } of source.matchAll(TOKEN)) {
    const mark = DECORATORS.get(token) ?? ''
    if (open.includes('code') && mark !== 'code') continue
    add(source.slice(from, index), [...open])
    from = index + token.length
    if (groups?.label && groups.target) {
      const definition = toMarkDefinition(groups.target, `${key}m${markDefs.length}`, notes)
      markDefs.push(definition)
      add(groups.label, [...open, definition._key])
    } else if (open.includes(mark)) open.splice(open.indexOf(mark), 1)
    else open.push(mark)
  }
  add(source.slice(from), [])
  if (open.length > 0) throw new Error(`Unclosed ${open.join(', ')} in “${source}”`)
  if (children.length === 0) add(' ', [])
  return { children, markDefs }
}
