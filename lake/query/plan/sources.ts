import type { IndexReader } from '../../indexes/index-reader.ts'
import type { TextJudge } from '../../indexes/text-judge.ts'
import type { TextSearch } from '../../indexes/text-search.ts'
import type { Constants } from './operand.ts'
import type { StoredView } from './stored-view.ts'
import type { Touched } from './touched.ts'

/** What plans read. */
export type Sources = {
  indexes: IndexReader
  view: StoredView
  touched: Touched
  /** Ids, as they are stored, of documents among which are all that a search finds. */
  findTexts(search: TextSearch): Iterable<string>
  judgeText: TextJudge
  /** The query's parameters. */
  params: Record<string, unknown>
  /** Evaluates what depends on the moment of asking. */
  constants: Constants
}
