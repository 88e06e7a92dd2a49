import { z } from 'zod'
import { indexDefinitionSchema } from './definition.ts'
import type { IndexDefinition } from './definition.ts'

const row = z.object({
  id: z.number(),
  name: z.string(),
  definition: z.string().nullable(),
  state: z.enum(['building', 'ready']),
  built_to: z.string(),
})

/** An index of one dataset, as far as it is built. */
export type StoredIndex = {
  id: number
  name: string
  /** Null for the full text. */
  definition: IndexDefinition | null
  state: 'building' | 'ready'
  /** While it is being built: the id up to which documents are in it; those after it may be. */
  builtTo: string
}

/** Every query and every write asks for them: parsed once each. */
const definitions = new Map<string, IndexDefinition>()

function parseDefinition(text: string): IndexDefinition {
  const known = definitions.get(text) ?? indexDefinitionSchema.parse(JSON.parse(text))
  definitions.set(text, known)
  return known
}

/** An index from its row. */
export function parseStoredIndex(found: unknown): StoredIndex {
  const { id, name, definition, state, built_to } = row.parse(found)
  return {
    id,
    name,
    definition: definition === null ? null : parseDefinition(definition),
    state,
    builtTo: built_to,
  }
}
