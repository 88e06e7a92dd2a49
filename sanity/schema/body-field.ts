import { defineField } from 'sanity'
import { BodyInput } from '../form/body/body-input.tsx'
import { findSkippedHeading } from './rules/skipped-heading.ts'

/** The body of a document, which must have one. Rules live here because a field's rules replace those of its type. */
export function bodyField({ group }: { group?: string } = {}) {
  return defineField({
    name: 'body',
    title: 'Body',
    type: 'body',
    group,
    components: { input: BodyInput },
    validation: (rule) => [
      rule.required().min(1),
      rule.custom((value) => findSkippedHeading(value) ?? true).warning(),
    ],
  })
}
