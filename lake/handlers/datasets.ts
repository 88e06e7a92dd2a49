import { z } from 'zod'
import { isDatasetName } from '../config.ts'
import { HttpError } from '../errors.ts'
import type { Call } from '../http/call.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { readJson } from '../http/read-json.ts'
import type { Services } from '../services.ts'
import { requireProject } from './require-project.ts'

const body = z.strictObject({ aclMode: z.enum(['public', 'private']).default('public') })

/** Only Studio's comments ask for a profile, and this lake keeps no comments. */
const PROFILE = 'datasetProfile'

/** The project's datasets; none of another profile than content. */
export const datasetsEndpoint: Endpoint = {
  parameters: [PROFILE],
  handle(services, call) {
    requireProject(services, call)
    const profile = call.query.get(PROFILE) ?? 'content'
    const datasets = profile === 'content' ? services.store.datasets.list() : []
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
  if (!store.datasets.remove(name)) throw new HttpError(404, `Dataset "${name}" not found`)
  assets.files.removeDataset(name)
  return Response.json({ deleted: true })
}

/** Creates a dataset; 409 for a name already taken. */
export const createDatasetEndpoint: Endpoint = { parameters: [], handle: create }

/** Deletes a dataset with all it holds. */
export const deleteDatasetEndpoint: Endpoint = { parameters: [], handle: remove }
