import { z } from 'zod'

/** A fault that zod found, as far as it is read here. */
export type Issue = { path: PropertyKey[]; message: string; params?: Record<string, unknown> | undefined }

/** Marks an issue that costs one array member: `depth` path segments, counted from the end, lead into that member. */
const droppable = z.object({ dropDepth: z.number() })

function isDroppable(issue: Issue): boolean {
  return droppable.safeParse(issue.params).success
}

/** A member's own faults drop the member; faults that already cost something smaller inside it stay as they are. */
function toMemberIssues(issues: Issue[], index: number): Issue[] {
  const fatal = issues.find((issue) => !isDroppable(issue))
  if (fatal === undefined) {
    return issues.map(({ path, message, params }) => ({ path: [index, ...path], message, params }))
  }
  const { path, message } = fatal
  return [{ path: [index, ...path], message, params: { dropDepth: path.length } }]
}

/** An array in which a malformed member costs only itself: `parseResult` drops it and says so. */
export function lenientArray<Item extends z.ZodType>(item: Item) {
  return z.array(z.custom<z.input<Item>>()).transform((members, context) =>
    members.flatMap((member, index) => {
      const parsed = item.safeParse(member)
      if (parsed.success) return [parsed.data]
      const issues: Issue[] = parsed.error.issues
      for (const issue of toMemberIssues(issues, index)) context.addIssue({ code: 'custom', ...issue })
      return []
    }),
  )
}

/** Path of the array member that an issue costs, or `undefined` when the issue costs everything. */
export function toDroppedPath(issue: Issue): PropertyKey[] | undefined {
  const parsed = droppable.safeParse(issue.params)
  return parsed.success ? issue.path.slice(0, issue.path.length - parsed.data.dropDepth) : undefined
}
