import type { Endpoint } from '../http/endpoint.ts'

/** Optional parts of Studio this lake carries: releases of several stories, scheduled drafts of one, and comments. */
const FEATURES = ['contentReleases', 'singleDocRelease', 'studioComments']

export const featuresEndpoint: Endpoint = { parameters: [], handle: () => Response.json(FEATURES) }
