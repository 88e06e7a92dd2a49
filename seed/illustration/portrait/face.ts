import { ellipse, path, rect } from '../shapes.ts'
import type { Sketch } from '../sketch.ts'
import { SKINS } from './features.ts'
import type { PortraitSpec } from './features.ts'

const HEAD = path(
  'M268 330 C268 220 330 176 402 176 C474 176 534 220 534 330 C534 420 520 478 484 518 C456 548 430 560 401 560 C372 560 346 548 318 518 C282 478 268 420 268 330 Z',
)
const INK = '#1d1518'

const paintEyes = (sketch: Sketch) => {
  for (const side of [-1, 1]) {
    const x = 401 + side * 62
    sketch.paint(ellipse(x, 366, 21, 13), '#fbf6ef')
    sketch.paint(ellipse(x + 3, 366, 11.5, 12), INK)
    sketch.paint(ellipse(x + 7, 361, 3.4, 3.4), '#ffffff')
    sketch.line(path(`M${x - 25} 362 Q${x} 344 ${x + 25} 362`), INK, 6)
  }
}

const paintGlasses = (sketch: Sketch, shape: 'round' | 'square') => {
  for (const side of [-1, 1]) {
    const x = 401 + side * 64
    const frame = shape === 'round' ? ellipse(x, 370, 51, 51) : rect(x - 52, 330, 104, 78, 18)
    sketch.veil(frame, '#ffffff', 0.16)
    sketch.line(frame, INK, 8)
  }
  sketch.line(path('M389 362 Q401 352 413 362 M285 360 L264 352 M517 360 L538 352'), INK, 8)
}

/** Neck, head and features, lit from the left. */
export const paintFace = (
  sketch: Sketch,
  { skin, hairColour, glasses, beard, earrings }: PortraitSpec,
): void => {
  const { base, cheek, lip } = SKINS[skin]
  for (const side of [-1, 1])
    sketch.paint(ellipse(401 + side * 136, 378, 24, 38), base, {
      angle: 0,
      from: side < 0 ? 0.2 : -0.4,
      to: side < 0 ? -0.4 : -0.8,
    })
  if (earrings)
    for (const side of [-1, 1])
      sketch.paint(ellipse(401 + side * 140, 430, 11, 16), '#e9b44c', { angle: 50, from: 0.5, to: -0.5 })
  sketch.paint(HEAD, base, { angle: 18, from: 0.3, to: -0.42 })
  sketch.inside(HEAD, () => {
    sketch.paint(path('M432 176 C470 300 424 330 446 372 C474 440 418 470 440 580 H560 V176 Z'), base, {
      angle: 10,
      from: -0.12,
      to: -0.6,
    })
    for (const side of [-1, 1]) sketch.veil(ellipse(401 + side * 84, 430, 36, 26), cheek, 0.38)
    if (beard)
      sketch.paint(
        path(
          'M262 372 C286 424 300 440 330 440 C360 430 378 434 401 438 C424 434 444 430 474 440 C504 440 520 424 542 372 V580 H262 Z',
        ),
        hairColour,
        { angle: 30, from: 0.2, to: -0.6 },
      )
  })
  paintEyes(sketch)
  for (const side of [-1, 1])
    sketch.line(
      path(`M${401 + side * 34} ${322} Q${401 + side * 62} ${304} ${401 + side * 94} ${322}`),
      hairColour,
      11,
    )
  sketch.line(path('M404 366 L388 428 Q398 438 416 432'), cheek, 7)
  sketch.paint(path('M364 473 Q382 464 401 470 Q421 464 440 473 Q421 499 401 499 Q381 499 364 473 Z'), lip, {
    angle: 90,
    from: 0.25,
    to: -0.4,
  })
  sketch.line(path('M364 474 Q401 484 440 474'), INK, 4)
  if (glasses) paintGlasses(sketch, glasses)
}
