import Validator from '@adobe/structured-data-validator'
import { getSchemaVocabulary } from './schema-vocabulary.ts'

const validator = new Validator(getSchemaVocabulary())

/** What schema.org's vocabulary and the search engines' rules find wrong with one block of JSON-LD. */
export async function findJsonLdFaults(data: Record<string, unknown>): Promise<string[]> {
  const copy: Record<string, unknown> = structuredClone(data)
  const faults = await validator.validate({ jsonld: { [String(data['@type'])]: [copy] } })
  return faults.map(({ issueMessage, path, fieldNames }) =>
    [issueMessage, JSON.stringify(path), fieldNames?.join()].join(' '),
  )
}
