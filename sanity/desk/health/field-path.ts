/** A step into a document, as Studio's paths have it: a field, a member by its key, or a place in a list. */
export type Step = string | number | { _key: string }

/** "body[_key==\"a\"].alt": a path as Studio's links carry it. */
export function toPathText(steps: readonly Step[]): string {
  return steps.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    if (typeof step === 'object') return `${text}[_key=="${step._key}"]`
    return text === '' ? step : `${text}.${step}`
  }, '')
}

export function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null
}

/** The step to a member of a list: by its key where it has one. */
export function toMemberStep(member: unknown, index: number): Step {
  return isRecord(member) && typeof member['_key'] === 'string' ? { _key: member['_key'] } : index
}
