const PATTERN = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/

export function isDocumentId(id: string): boolean {
  return PATTERN.test(id)
}

/** Drafts, versions, preview secrets: ids nobody sees without a token. */
export function isDotted(id: string): boolean {
  return id.includes('.')
}

export function isDraftId(id: string): boolean {
  return id.startsWith('drafts.')
}

export function isVersionId(id: string): boolean {
  return /^versions\.[^.]+\./.test(id)
}

/** The release a version belongs to, or null for drafts and published documents. */
export function releaseOf(id: string): string | null {
  return isVersionId(id) ? (id.split('.', 2)[1] ?? null) : null
}

/** `drafts.a` and `versions.r1.a` are both forms of `a`. */
export function toPublishedId(id: string): string {
  if (isDraftId(id)) return id.slice('drafts.'.length)
  return isVersionId(id) ? id.split('.').slice(2).join('.') : id
}

export function toDraftId(publishedId: string): string {
  return `drafts.${publishedId}`
}
