import { createRandom } from '../../random.ts'
import type { Random } from '../../random.ts'
import { range } from '../motif.ts'
import { pickLight, toScheme } from '../palette.ts'
import type { Scheme } from '../palette.ts'
import { circle, polygon, rect } from '../shapes.ts'
import { createSketch } from '../sketch.ts'
import type { Layers, Sketch } from '../sketch.ts'
import { paintBust } from './clothes.ts'
import { paintFace } from './face.ts'
import type { PortraitSpec } from './features.ts'
import { HAIR } from './hair.ts'

/** Side of the square a portrait is drawn on, in drawing units. */
export const PORTRAIT_SIZE = 800

const paintBackground = (sketch: Sketch, { sky, haze, pop }: Scheme, random: Random) => {
  sketch.paint(rect(0, 0, PORTRAIT_SIZE, PORTRAIT_SIZE), sky, { angle: 60, from: 0.25, to: -0.35 })
  const [x, y] = [random.between(330, 470), random.between(300, 380)]
  if (random.chance(0.5)) {
    for (const ring of range(4))
      sketch.paint(circle(x, y, 430 - ring * 80), ring % 2 ? sky : haze, { angle: 90, from: 0.3, to: -0.4 })
  } else {
    sketch.paint(circle(x, y, 330), haze, { angle: 70, from: 0.4, to: -0.4 })
    sketch.paint(polygon([0, 800], [0, 520], [260, 800]), pop, { angle: 30, from: 0.3, to: -0.4 })
    sketch.paint(circle(690, 130, 46), pop, { angle: 50, from: 0.4, to: -0.4 })
  }
}

/** Draws an invented person, head and shoulders; the same specification always draws the same picture. */
export const drawPortrait = (spec: PortraitSpec): Layers => {
  const random = createRandom(`portrait/${spec.seed}`)
  const scheme = toScheme(spec.accent, pickLight(random))
  const sketch = createSketch(PORTRAIT_SIZE, PORTRAIT_SIZE)
  const hair = HAIR[spec.hair]
  paintBackground(sketch, scheme, random)
  hair.behind(sketch, spec.hairColour, random)
  paintBust(sketch, spec, scheme)
  paintFace(sketch, spec)
  hair.front(sketch, spec.hairColour, random)
  return sketch.toLayers()
}
