import type { AssetName } from '../assets/asset-name.ts'
import { uploadParameterNames } from '../assets/upload-parameters.ts'
import type { Endpoint } from '../http/endpoint.ts'

/** Stores the request's body as an asset and answers `{document}`. */
export function uploadEndpoint(kind: AssetName['kind']): Endpoint {
  return {
    parameters: uploadParameterNames,
    async handle({ assets }, { request, identity, query, dataset }) {
      const document = await assets.uploads.add({
        kind,
        dataset: dataset(),
        identity,
        query,
        body: request.body ?? new ReadableStream(),
        declaredType: request.headers.get('content-type'),
      })
      return Response.json({ document })
    },
  }
}
