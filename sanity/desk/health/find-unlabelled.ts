import type { Finding, HealthDocument } from './finding.ts'
import { isRecord } from './field-path.ts'
import { walkDocument } from './walk-document.ts'

const isShown = (value: Record<PropertyKey, unknown>) =>
  value['_type'] === 'image' && isRecord(value['asset'])

const isEmpty = (text: unknown) => typeof text !== 'string' || text.trim() === ''

/** Images that say nothing to readers who cannot see them. */
export function findUnlabelled(document: HealthDocument): Finding[] {
  const findings: Finding[] = []
  for (const { value, path } of walkDocument(document))
    if (isShown(value) && isEmpty(value['alt']))
      findings.push({
        id: document._id,
        type: document._type,
        path: [...path, 'alt'],
        problem: 'is missing',
      })
  return findings
}
