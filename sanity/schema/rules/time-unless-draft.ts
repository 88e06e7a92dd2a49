import type { DatetimeRule, ValidationContext } from 'sanity'

/** Publishing and scheduling fill in a draft's empty time; nothing fills in that of a version in a release. */
export function timeUnlessDraft(rule: DatetimeRule, context?: ValidationContext) {
  return context?.document?._id.startsWith('drafts.')
    ? rule
    : rule.required().error('A story needs the time it was published at.')
}
