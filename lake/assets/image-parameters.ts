import { z } from 'zod'
import type {
  Colour,
  CropMode,
  Fit,
  ImageDelivery,
  ImageRequest,
  Rect,
  RequestedFormat,
} from './image-request.ts'

const largest = 1_000_000
const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `expected a whole number from ${min} to ${max}`)
    .transform(Number)
    .pipe(z.number().min(min, `at least ${min}`).max(max, `at most ${max}`))
const decimal = (min: number, max: number) =>
  z
    .string()
    .regex(/^(\d{1,9}(\.\d{0,20})?|\.\d{1,20})(e-\d{1,3})?$/, `expected a number from ${min} to ${max}`)
    .transform(Number)
    .pipe(z.number().min(min, `at least ${min}`).max(max, `at most ${max}`))
const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z.enum(values, `expected one of ${values.join(', ')}`)

const fit = oneOf('clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale') satisfies z.ZodType<Fit>
const crop = oneOf(
  'top',
  'bottom',
  'left',
  'right',
  'center',
  'entropy',
  'focalpoint',
) satisfies z.ZodType<CropMode>
const format = oneOf('jpg', 'pjpg', 'png', 'webp', 'avif', 'json') satisfies z.ZodType<RequestedFormat>

const rect = z
  .string()
  .regex(/^\d{1,9},\d{1,9},[1-9]\d{0,8},[1-9]\d{0,8}$/, 'expected left,top,width,height in whole pixels')
  .transform((text): Rect => {
    const [left = 0, top = 0, width = 0, height = 0] = text.split(',').map(Number)
    return { left, top, width, height }
  })

/** RGB, ARGB, RRGGBB or AARRGGBB. */
const colour = z
  .string()
  .regex(/^([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i, 'expected RGB, ARGB, RRGGBB or AARRGGBB')
  .transform((text): Colour => {
    const long = text.length < 6 ? text.replace(/./g, '$&$&') : text
    const [a = 0, r = 0, g = 0, b = 0] =
      long
        .padStart(8, 'f')
        .match(/../g)
        ?.map((pair) => parseInt(pair, 16)) ?? []
    return { r, g, b, alpha: a / 255 }
  })

const quarter = oneOf('0', '90', '180', '270')
  .transform(Number)
  .pipe(z.literal([0, 90, 180, 270]))

const parameters = z
  .strictObject({
    rect,
    or: quarter,
    orient: quarter,
    flip: oneOf('h', 'v', 'hv', 'vh'),
    w: whole(1, largest),
    h: whole(1, largest),
    dpr: decimal(1, 3),
    'min-w': whole(1, largest),
    'max-w': whole(1, largest),
    'min-h': whole(1, largest),
    'max-h': whole(1, largest),
    fit,
    crop,
    'fp-x': decimal(0, 1),
    'fp-y': decimal(0, 1),
    pad: whole(0, 1000),
    bg: colour,
    blur: whole(0, 2000),
    sharp: whole(0, 100),
    sharpen: whole(0, 100),
    sat: z.literal('-100', 'only -100 (greyscale) is supported'),
    invert: oneOf('true', 'false'),
    q: whole(0, 100),
    fm: format,
    auto: z.literal('format', 'only "format" is supported'),
    frame: z.literal('1', 'only 1 (the first frame) is supported'),
    dl: z.string().max(255, 'at most 255 characters'),
    dlRaw: oneOf('true', 'false'),
  })
  .partial()

/** The names of all parameters of image delivery. */
export const imageParameterNames: readonly string[] = Object.keys(parameters.shape)

type Parameters = z.output<typeof parameters>

/** The parameters as an object, one string each, to what they ask for. */
export const imageParameters = parameters.superRefine(checkTogether).transform(toDelivery)

const cropOnly = ['min-w', 'max-w', 'min-h', 'max-h'] as const
const paired = [
  ['or', 'orient'],
  ['sharp', 'sharpen'],
] as const

function checkTogether(given: Parameters, context: z.RefinementCtx): void {
  for (const name of cropOnly)
    if (given[name] !== undefined && given.fit !== 'crop')
      context.addIssue({ code: 'custom', path: [name], message: 'works only together with fit=crop' })
  for (const [name, alias] of paired)
    if (given[name] !== undefined && given[alias] !== undefined)
      context.addIssue({ code: 'custom', path: [alias], message: `is another name for ${name}: give one` })
}

function toDelivery({ dl, dlRaw, ...given }: Parameters): ImageDelivery {
  const download = dlRaw === 'true' ? (dl ?? '') : dl
  const plain = dlRaw === 'true' || Object.keys(given).length === 0
  return {
    ...(!plain && { request: toRequest(given) }),
    ...(download !== undefined && { download: download === 'true' ? '' : download }),
  }
}

function toRequest(given: Parameters): ImageRequest {
  return {
    ...toSizes(given, given.dpr ?? 1),
    ...(given.rect && { rect: given.rect }),
    orientation: given.or ?? given.orient ?? 0,
    flip: { horizontal: given.flip?.includes('h') ?? false, vertical: given.flip?.includes('v') ?? false },
    fit: given.fit ?? 'clip',
    ...toFocus(given),
    ...(given.bg && { background: given.bg }),
    blur: given.blur ?? 0,
    sharpen: given.sharp ?? given.sharpen ?? 0,
    grayscale: given.sat !== undefined,
    invert: given.invert === 'true',
    ...(given.q !== undefined && { quality: given.q }),
    ...(given.fm && { format: given.fm }),
    autoFormat: given.auto !== undefined,
    stillFrame: given.frame !== undefined,
  }
}

function toSizes(given: Parameters, dpr: number): Pick<ImageRequest, 'width' | 'height' | 'bounds' | 'pad'> {
  const scaled = <Name extends string>(name: Name, pixels: number | undefined) =>
    pixels === undefined ? {} : { [name]: Math.round(pixels * dpr) }
  return {
    ...scaled('width', given.w),
    ...scaled('height', given.h),
    bounds: {
      ...scaled('minWidth', given['min-w']),
      ...scaled('maxWidth', given['max-w']),
      ...scaled('minHeight', given['min-h']),
      ...scaled('maxHeight', given['max-h']),
    },
    pad: Math.round((given.pad ?? 0) * dpr),
  }
}

/** A focal point given without a crop mode is meant to be used. */
function toFocus(given: Parameters): Pick<ImageRequest, 'crop' | 'focalPoint'> {
  const focused = given['fp-x'] !== undefined || given['fp-y'] !== undefined
  return {
    crop: given.crop ?? (focused ? 'focalpoint' : 'center'),
    focalPoint: { x: given['fp-x'] ?? 0.5, y: given['fp-y'] ?? 0.5 },
  }
}
