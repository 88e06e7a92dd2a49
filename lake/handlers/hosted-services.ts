import type { Endpoint } from '../http/endpoint.ts'
import { requireProject } from './require-project.ts'

/*
 * What Studio asks of services around hosted Sanity that this lake is without: each answer says so in the way Studio
 * takes for "there is none".
 */
const always = (answer: unknown, parameters: readonly string[] = []): Endpoint => ({
  parameters,
  handle: () => Response.json(answer),
})

const ofProject = (answer: unknown, parameters: readonly string[] = []): Endpoint => ({
  parameters,
  handle(services, call) {
    requireProject(services, call)
    return Response.json(answer)
  },
})

/** Nobody agreed to telemetry, so Studio sends none. */
export const telemetryStatusEndpoint = always({ status: 'denied' })
/** What is sent all the same is not read. */
export const telemetryBatchEndpoint = always({})
export const announcementsEndpoint = always([])
/** People are invited here; nobody asks to be let in. */
export const accessRequestsEndpoint = always([])
/** Help resources and version checks. */
export const helpEndpoint = always({ items: [] }, ['m', 'locale'])
/** The scheduling service of before releases; schedules here are releases. */
export const schedulesEndpoint = ofProject({ schedules: [] }, ['limit', 'cursor', 'state', 'documentIds'])
/** Studios deployed with the project. */
export const userApplicationsEndpoint = ofProject([], ['appType'])
/** As many releases as anybody likes. */
export const releaseLimitsEndpoint = ofProject({
  data: {
    datasetReleaseLimit: Number.MAX_SAFE_INTEGER,
    orgActiveReleaseLimit: null,
    orgMeteredActiveReleaseCount: 0,
  },
})
/** Nothing is subscribed to. */
export const subscriptionEndpoint = ofProject(null)
/** Schemas are not kept, so there is nothing to send here. */
export const claimDescriptorEndpoint = always({ synchronization: { type: 'in_sync' } })
export const synchronizeDescriptorEndpoint = always({ type: 'in_sync' })
