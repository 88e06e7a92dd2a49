import { z } from 'zod'
import { ContentError } from './content-error.ts'
import type { ContentQuery } from './define-query.ts'
import { toDroppedPath, type Issue } from './lenient-array.ts'

type Path = PropertyKey[]

/** A query's parsed result and the errors of the list members it had to do without. */
export type ParsedResult<Data> = { data: Data; dropped: ContentError[] }

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null
}

function toDotted(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}

/** The innermost `_id` on the way to a fault names the document to mend. */
function toDocumentId(result: unknown, path: Path): string {
  let value = result
  let id = 'unknown'
  for (const part of [undefined, ...path]) {
    if (part !== undefined) value = isRecord(value) ? value[part] : undefined
    if (isRecord(value) && typeof value._id === 'string') id = value._id
  }
  return id
}

function toWithoutMembers(value: unknown, paths: Path[]): unknown {
  if (paths.length === 0 || !isRecord(value)) return value
  const inside = (key: PropertyKey) => paths.filter(([head]) => head === key).map((path) => path.slice(1))
  if (!Array.isArray(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [key, toWithoutMembers(child, inside(key))]),
    )
  }
  return value.flatMap((child: unknown, index) => {
    const rest = inside(index)
    return rest.some((path) => path.length === 0) ? [] : [toWithoutMembers(child, rest)]
  })
}

/** Parses a query's result, doing without malformed members of lenient lists; any other fault is thrown as a ContentError. */
export function parseResult<Query extends ContentQuery>(
  query: Query,
  params: unknown,
  result: unknown,
): ParsedResult<z.output<Query['schema']>> {
  const toError = (issue: Issue, rest: unknown) =>
    new ContentError({
      query: query.name,
      params,
      document: toDocumentId(rest, issue.path),
      path: toDotted(issue.path),
      reason: issue.message,
    })
  const dropped: ContentError[] = []
  for (let rest = result; ;) {
    const parsed = z.safeParse<Query['schema']>(query.schema, rest)
    if (parsed.success) return { data: parsed.data, dropped }
    const issues: Issue[] = parsed.error.issues
    const fatal = issues.find((issue) => toDroppedPath(issue) === undefined)
    if (fatal !== undefined) throw toError(fatal, rest)
    dropped.push(...issues.map((issue) => toError(issue, rest)))
    rest = toWithoutMembers(
      rest,
      issues.map((issue) => toDroppedPath(issue) ?? []),
    )
  }
}
