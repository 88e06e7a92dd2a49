import type { DatabaseSync } from 'node:sqlite'
import { createIndexReader } from '../../indexes/index-reader.ts'
import { createTextJudge } from '../../indexes/text-judge.ts'
import { createTextReader } from '../../indexes/text-reader.ts'
import type { EvaluationRequest } from '../evaluator.ts'
import { createRoleGroups } from '../role-groups.ts'
import { MANY_TEXTS } from './access.ts'
import type { Choices } from './access.ts'
import { DocumentCache } from './document-cache.ts'
import type { Sources } from './sources.ts'
import { createViews } from './stored-view.ts'
import type { StoredView } from './stored-view.ts'

/** What a query over a dataset is planned and run by. */
export type Ground = {
  view: StoredView
  choices: Choices
  /** Changes when plans may be made otherwise. */
  version: string
  sources: Omit<Sources, 'touched' | 'constants' | 'params' | 'view'>
}

type Asked = Pick<EvaluationRequest, 'dataset' | 'perspective' | 'includeDotted'>

/** Runs `work` on a dataset as it is at one moment. */
export type ReadDataset = <T>(asked: Asked, work: (ground: Ground) => Promise<T>) => Promise<T>

/** Reads datasets from a connection of its own, by their indexes. One query at a time. */
export function openDatasets(db: DatabaseSync): ReadDataset {
  const cache = new DocumentCache(db)
  const indexes = createIndexReader(db)
  const texts = createTextReader(db)
  const openView = createViews(db)
  const getRoleGroups = createRoleGroups(db)

  const toGround = ({ dataset, perspective, includeDotted }: Asked): Ground => {
    const documents = cache.open(dataset)
    const { datasetId } = documents
    const ready = indexes.getIndexes(datasetId)
    const textIndex = texts.getIndex(datasetId)
    return {
      view: openView({ documents, perspective, includeDotted, unstored: getRoleGroups().documents }),
      version: `${datasetId} ${ready.map(({ id }) => id).join()} ${textIndex}`,
      choices: {
        indexes: ready,
        countTexts: (search) => (textIndex === null ? null : texts.estimate(search, MANY_TEXTS + 1)),
      },
      sources: {
        indexes,
        findTexts: (search) => (textIndex === null ? [] : texts.find(textIndex, search)),
        judgeText: createTextJudge(texts, textIndex),
      },
    }
  }
  return async (asked, work) => {
    db.exec('BEGIN')
    try {
      return await work(toGround(asked))
    } finally {
      db.exec('COMMIT')
    }
  }
}
