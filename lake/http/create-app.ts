import { Hono } from 'hono'
import { HttpError } from '../errors.ts'
import type { Services } from '../services.ts'
import type { LakeEnvironment } from './call.ts'
import { answerPreflight, setCorsHeaders } from './cors.ts'
import { assertSameSite } from './assert-same-site.ts'
import { errorResponse } from './error-response.ts'
import { handleRoute } from './handle-route.ts'
import type { Route } from './route.ts'

const VERSION = '/:version{v[0-9]+(?:-[0-9]{2}-[0-9]{2})?|vX}'

/** The HTTP application: every route of the table, and nothing else. */
export function createApp(services: Services, routes: readonly Route[]) {
  const app = new Hono<LakeEnvironment>()
  app.use(async (context, next) => {
    await next()
    setCorsHeaders(services, context)
    context.header('X-Content-Type-Options', 'nosniff')
    if (!context.res.headers.has('cache-control')) context.header('Cache-Control', 'private, no-store')
  })
  app.options('*', (context) => answerPreflight(services, context))
  app.use(async (context, next) => {
    context.set('dispatch', app.fetch)
    assertSameSite(services, context)
    await next()
  })
  for (const route of routes) {
    const path = route.versioned === false ? route.path : `${VERSION}${route.path}`
    app.on(route.method, path, (context) => handleRoute(services, route, context))
  }
  app.notFound((context) => {
    services.auth.identify(context.req.header('authorization'))
    const { method, path } = context.req
    return errorResponse(services.log, new HttpError(404, `The lake has no route ${method} ${path}`))
  })
  app.onError((error) => errorResponse(services.log, error))
  return app
}
