import { z } from 'zod'
import { isDotted } from '../documents/document-id.ts'
import { parseDocumentIds } from '../http/document-ids.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { parseParameters } from '../http/parse-parameters.ts'

const flag = z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(false)
const parameters = z.object({ excludeInternalReferences: flag, excludePaths: flag })

/**
 * Who refers to a document: `documents` of this dataset, and `references` as Studio reads them. The lake follows no
 * references from other datasets, so without the internal ones there are none.
 */
export const referencesEndpoint: Endpoint = {
  parameters: Object.keys(parameters.shape),
  handle({ store, config }, call) {
    const { excludeInternalReferences } = parseParameters(call.query, parameters)
    const dataset = call.dataset()
    const reader = store.reader(dataset)
    const isVisible = (id: string) => call.identity.role !== null || !isDotted(id)
    const targets = excludeInternalReferences ? [] : parseDocumentIds(call.path('id')).filter(isVisible)
    const ids = targets
      .flatMap((id) => reader.getReferrers(id).map((referrer) => referrer.id))
      .filter(isVisible)
    return Response.json({
      totalCount: ids.length,
      documents: ids.map((_id) => ({ _id })),
      references: ids.map((documentId) => ({
        projectId: config.projectId,
        datasetName: dataset.name,
        documentId,
      })),
    })
  },
}
