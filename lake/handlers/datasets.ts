import { z } from 'zod'
import { isDatasetName } from '../config.ts'
import { HttpError } from '../errors.ts'
import type { Call } from '../http/call.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { readJson } from '../http/read-json.ts'
import type { Services } from '../services.ts'
import type { Dataset } from '../store/datasets.ts'
import { requireProject } from './require-project.ts'

const body = z.strictObject({ aclMode: z.enum(['public', 'private']).default('public') })

/** What Studio asks the comments on a dataset by. */
const PROFILE = 'datasetProfile'
const ADDON_FOR = 'addonFor'

function findDatasets({ store }: Pick<Services, 'store'>, query: URLSearchParams): Dataset[] {
  const profile = query.get(PROFILE) ?? 'content'
  if (profile === 'content') return store.datasets.list()
  const parent = store.datasets.get(query.get(ADDON_FOR) ?? '')
  const comments = parent && profile === 'comments' ? store.datasets.getComments(parent) : null
  return comments ? [comments] : []
}

/** The project's datasets of content or, asked for by their profile, the comments on one of them. */
export const datasetsEndpoint: Endpoint = {
  parameters: [PROFILE, ADDON_FOR],
  handle(services, call) {
    requireProject(services, call)
    const datasets = findDatasets(services, call.query)
    return Response.json(datasets.map(({ name, aclMode, createdAt }) => ({ name, aclMode, createdAt })))
  },
}

const parseBody = ({ config }: Pick<Services, 'config'>, { request }: Call) =>
  request.headers.has('content-type')
    ? readJson(request, { schema: body, limit: config.limits.bodyBytes })
    : body.parse({})

async function create(services: Pick<Services, 'config' | 'store' | 'clock'>, call: Call): Promise<Response> {
  const name = call.path('name')
  if (!isDatasetName(name)) throw new HttpError(400, `"${name}" cannot be a dataset's name`)
  const { aclMode } = await parseBody(services, call)
  if (!services.store.datasets.create(name, aclMode, services.clock()))
    throw new HttpError(409, `Dataset "${name}" already exists`)
  return Response.json({ datasetName: name, aclMode })
}

function remove({ store, assets }: Pick<Services, 'store' | 'assets'>, call: Call): Response {
  const name = call.path('name')
  const dataset = store.datasets.get(name)
  const comments = dataset && store.datasets.getComments(dataset)
  if (!store.datasets.remove(name)) throw new HttpError(404, `Dataset "${name}" not found`)
  for (const gone of [name, comments?.name ?? []].flat()) assets.files.removeDataset(gone)
  return Response.json({ deleted: true })
}

/** Creates a dataset; 409 for a name already taken. */
export const createDatasetEndpoint: Endpoint = { parameters: [], handle: create }

/** Deletes a dataset with all it holds. */
export const deleteDatasetEndpoint: Endpoint = { parameters: [], handle: remove }
