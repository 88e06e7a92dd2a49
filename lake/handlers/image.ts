import { isKnown, notModified, openBody, toAssetResponse } from '../assets/asset-response.ts'
import { findAsset } from '../assets/find-asset.ts'
import type { FoundAsset } from '../assets/find-asset.ts'
import { toAcceptance } from '../assets/image-output.ts'
import { imageParameterNames } from '../assets/image-parameters.ts'
import { parseImageRequest } from '../assets/image-request.ts'
import type { ImageDelivery } from '../assets/image-request.ts'
import { sniffImageFormat } from '../assets/image-format.ts'
import { toMediaType } from '../assets/media-type.ts'
import type { PictureOrder } from '../assets/pictures.ts'
import { toSparingRequest } from '../assets/sparing-request.ts'
import { assertVectorRequest } from '../assets/vector-request.ts'
import type { Call } from '../http/call.ts'
import type { Endpoint } from '../http/endpoint.ts'
import type { Services } from '../services.ts'

type Delivery = FoundAsset & ImageDelivery

/** Delivers an image asset as stored or transformed; public on every dataset, as its address cannot be guessed. */
export const imageEndpoint: Endpoint = {
  parameters: imageParameterNames,
  async handle(services, call) {
    const asset = findAsset(services, call, 'images')
    const delivery = { ...asset, ...parseImageRequest(call.query) }
    if (asset.name.extension === 'svg') assertVectorRequest(delivery.request)
    if (!delivery.request || asset.name.extension === 'svg') return answerStored(call, delivery)
    const acceptance = toAcceptance(delivery.request, call.request.headers.get('accept') ?? '')
    const request = toSparingRequest(delivery.request, call.request.headers.get('save-data'))
    const order = { ...asset, request, acceptance }
    return order.request.format === 'json'
      ? answerJson(services, order)
      : answerPicture(services, call, delivery, order)
  },
}

async function answerStored({ request }: Call, { name, path, download }: Delivery): Promise<Response> {
  return toAssetResponse(request, {
    body: await openBody(path),
    mediaType: toMediaType(name.extension),
    tag: name.sha1,
    filename: name.file,
    ...(download !== undefined && { download }),
    headers: { 'X-Sanity-Sha1': name.sha1 },
  })
}

async function answerPicture(
  { assets }: Pick<Services, 'assets'>,
  { request }: Call,
  { name, download }: Delivery,
  order: PictureOrder,
): Promise<Response> {
  const tag = assets.pictures.tag(order)
  const headers: Record<string, string> = order.request.autoFormat ? { Vary: 'Accept, Save-Data' } : {}
  if (isKnown(request, tag)) return notModified(tag, headers)
  const bytes = await assets.pictures.get(order)
  const extension = sniffImageFormat(bytes) ?? name.extension
  return toAssetResponse(request, {
    body: new Blob([Buffer.from(bytes)]),
    mediaType: toMediaType(extension),
    tag,
    filename: `${name.sha1}.${extension}`,
    ...(download !== undefined && { download }),
    headers,
  })
}

/** `fm=json`: the sizes of the stored image and of the picture asked for. */
async function answerJson({ assets }: Pick<Services, 'assets'>, order: PictureOrder): Promise<Response> {
  const { header, plan } = await assets.pictures.describe(order)
  const { width, height, frames, hasAlpha } = header
  const output = { width: plan.canvas.width, height: plan.canvas.height }
  const body = { mimeType: toMediaType(order.name.extension), width, height, frames, hasAlpha, output }
  return Response.json(body, { headers: { 'Access-Control-Allow-Origin': '*' } })
}
