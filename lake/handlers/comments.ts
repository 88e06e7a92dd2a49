import { HttpError } from '../errors.ts'
import type { Call } from '../http/call.ts'
import type { Endpoint } from '../http/endpoint.ts'
import type { Services } from '../services.ts'

function setUp({ store, clock }: Pick<Services, 'store' | 'clock'>, call: Call): Response {
  const parent = call.dataset()
  if (parent.commentsOn !== null) throw new HttpError(400, `Dataset "${parent.name}" holds comments itself`)
  const comments = store.datasets.getComments(parent) ?? store.datasets.createComments(parent, clock())
  if (!comments)
    throw new HttpError(409, `There is a dataset "${parent.name}-comments" of another kind already`)
  return Response.json({ datasetName: comments.name })
}

/** The dataset of the comments on another one's documents, made when there is none. */
export const commentsEndpoint: Endpoint = { parameters: [], handle: setUp }
