import { createHash } from 'node:crypto'
import { isDotted, isDraftId, isVersionId } from '../documents/document-id.ts'
import type { Perspective } from './evaluator.ts'

/** Published content, work in progress, and whatever else hides behind a dot. */
type Class = 'published' | 'unpublished' | 'hidden'

const toTag = (dataset: string, content: Class) =>
  `s1:${createHash('sha256').update(`${dataset}/${content}`).digest('base64url').slice(0, 8)}`

const classOf = (id: string): Class => {
  if (!isDotted(id)) return 'published'
  return isDraftId(id) || isVersionId(id) ? 'unpublished' : 'hidden'
}

/** The tags a result depends on. Coarse, never wrong: any change to what the query may see touches one of them. */
export function toQueryTags(dataset: string, perspective: Perspective, includeDotted: boolean): string[] {
  const classes: Class[] = ['published']
  if (includeDotted) classes.push('hidden')
  if (includeDotted && perspective !== 'published') classes.push('unpublished')
  return classes.map((content) => toTag(dataset, content))
}

/** The tags a commit to these documents touches; the same function of ids that queries are tagged by. */
export function toCommitTags(dataset: string, documentIds: readonly string[]): string[] {
  return [...new Set(documentIds.map(classOf))].map((content) => toTag(dataset, content))
}
