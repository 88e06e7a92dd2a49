import type { BodyBlock } from './body.ts'
import type { Footnote, Link, SimpleBlock, TextBlock } from './text-block.ts'

/** Stands behind the words of a footnote: `id` is its own fragment, `noteId` the one of the note. */
export type NoteReference = {
  _type: 'noteReference'
  _key: string
  number: number
  id: string
  noteId: string
}

/** A footnote at the end of its text; `block` and `key` tell where it is stored. */
export type Note = {
  id: string
  referenceId: string
  number: number
  body: SimpleBlock[]
  block: string
  key: string
}

type Child = TextBlock['children'][number]

type NumberedText = Omit<TextBlock, 'children' | 'markDefs'> & {
  children: (Child | NoteReference)[]
  markDefs: Link[]
}

/** A block in which footnotes are references between the words, and no longer marks on them. */
export type NumberedBlock = Exclude<BodyBlock, TextBlock> | NumberedText

const isFootnote = (definition: Footnote | Link): definition is Footnote => definition._type === 'footnote'

const isLink = (definition: Footnote | Link): definition is Link => !isFootnote(definition)

/** Footnotes of a block by the child after which their words end, in reading order. */
function toEnds({ children, markDefs }: TextBlock): { after: Child; footnote: Footnote }[] {
  const footnotes = new Map(markDefs.filter(isFootnote).map((footnote) => [footnote._key, footnote]))
  const ends = new Map<Footnote, Child>()
  for (const child of children)
    for (const mark of child.marks) {
      const footnote = footnotes.get(mark)
      if (footnote && footnote.body.length > 0) ends.set(footnote, child)
    }
  return children.flatMap((after) =>
    [...ends].flatMap(([footnote, end]) => (end === after ? [{ after, footnote }] : [])),
  )
}

function toReference({ number, id, referenceId }: Note): NoteReference {
  return { _type: 'noteReference', _key: referenceId, number, id: referenceId, noteId: id }
}

/**
 * A body with a numbered reference behind the words of each footnote, and the notes in order. Words may carry several marks,
 * and a mark may span several words: the reference stands once, behind the last. Fragments begin with `prefix` and hold a
 * sign that no heading's does.
 */
export function toNumberedNotes(body: BodyBlock[], prefix = ''): { body: NumberedBlock[]; notes: Note[] } {
  const notes: Note[] = []
  const number = (block: TextBlock): NumberedText => {
    const ends = toEnds(block).map(({ after, footnote }) => {
      const id = `${prefix}note_${notes.length + 1}`
      const place = { block: block._key, key: footnote._key }
      const note = { id, referenceId: `${id}_text`, number: notes.length + 1, body: footnote.body, ...place }
      notes.push(note)
      return { after, reference: toReference(note) }
    })
    const links = block.markDefs.filter(isLink)
    const footnotes = new Set(block.markDefs.filter(isFootnote).map(({ _key }) => _key))
    const children = block.children.flatMap((child): NumberedText['children'] => [
      { ...child, marks: child.marks.filter((mark) => !footnotes.has(mark)) },
      ...ends.filter(({ after }) => after === child).map(({ reference }) => reference),
    ])
    return { ...block, children, markDefs: links }
  }
  return { body: body.map((block) => (block._type === 'block' ? number(block) : block)), notes }
}
