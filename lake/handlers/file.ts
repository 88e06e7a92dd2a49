import { openBody, toAssetResponse } from '../assets/asset-response.ts'
import { findAsset } from '../assets/find-asset.ts'
import { toMediaType } from '../assets/media-type.ts'
import type { Endpoint } from '../http/endpoint.ts'

/** Delivers a file asset, whole or in part; public on every dataset, as its address cannot be guessed. */
export const fileEndpoint: Endpoint = {
  parameters: ['dl'],
  async handle(services, call) {
    const { name, path } = findAsset(services, call, 'files')
    const download = call.query.get('dl')
    return toAssetResponse(call.request, {
      body: await openBody(path),
      mediaType: toMediaType(name.extension),
      tag: name.sha1,
      filename: name.file,
      ...(download !== null && { download }),
      headers: { 'X-Sanity-Sha1': name.sha1 },
    })
  },
}
