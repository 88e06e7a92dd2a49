import { HttpError } from '../errors.ts'
import type { Call } from '../http/call.ts'
import type { Services } from '../services.ts'

/** A lake is one project: any other id in the path is a 404. */
export function requireProject({ config }: Pick<Services, 'config'>, { path }: Call): void {
  const id = path('project')
  if (id !== config.projectId) throw new HttpError(404, `Project "${id}" not found`)
}
