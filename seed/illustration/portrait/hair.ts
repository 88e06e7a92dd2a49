import type { Random } from '../../random.ts'
import { range } from '../motif.ts'
import { circle, ellipse, path, polar } from '../shapes.ts'
import type { Sketch } from '../sketch.ts'
import type { PortraitSpec } from './features.ts'

type Hair = {
  behind: (sketch: Sketch, colour: string, random: Random) => void
  front: (sketch: Sketch, colour: string, random: Random) => void
}

const SHADE = { angle: 50, from: 0.35, to: -0.8 }
const FRINGE = path(
  'M262 356 C250 220 330 168 412 172 C510 172 556 246 542 362 C528 312 500 284 452 272 C404 296 318 296 286 290 C276 312 268 332 262 356 Z',
)
const SIDE_PARTING = path(
  'M256 372 C240 210 332 158 416 164 C520 168 560 252 546 376 C536 318 516 290 470 262 C430 250 392 244 356 236 C330 270 290 300 256 372 Z',
)

const curl = (
  sketch: Sketch,
  colour: string,
  random: Random,
  from: number,
  to: number,
  radius: number,
  count: number,
) => {
  for (const index of range(count)) {
    const [x, y] = polar([400, 352], radius, from + ((to - from) / (count - 1)) * index)
    sketch.paint(circle(x, y, random.between(40, 56)), colour, SHADE)
  }
}

const crop: Hair = {
  behind: () => undefined,
  front: (sketch, colour) =>
    sketch.paint(
      path(
        'M258 360 C238 216 322 160 404 160 C498 158 566 220 542 362 C536 330 530 306 516 288 C470 276 440 258 420 240 C380 268 320 284 284 292 C272 312 266 334 258 360 Z',
      ),
      colour,
      SHADE,
    ),
}

const bob: Hair = {
  behind: (sketch, colour) =>
    sketch.paint(
      path(
        'M228 540 C196 380 214 150 402 146 C592 146 606 378 574 544 C520 566 490 548 470 520 L330 520 C310 548 276 564 228 540 Z',
      ),
      colour,
      SHADE,
    ),
  front: (sketch, colour) => sketch.paint(FRINGE, colour, SHADE),
}

const waves: Hair = {
  behind: (sketch, colour) =>
    sketch.paint(
      path(
        'M214 700 C150 640 226 590 196 500 C166 400 190 140 404 138 C612 140 640 390 606 494 C580 590 650 640 590 704 C520 730 470 690 460 610 L340 610 C330 690 280 730 214 700 Z',
      ),
      colour,
      SHADE,
    ),
  front: (sketch, colour) => sketch.paint(SIDE_PARTING, colour, SHADE),
}

const curls: Hair = {
  behind: (sketch, colour, random) => {
    curl(sketch, colour, random, 140, 400, 186, 17)
    sketch.paint(ellipse(400, 320, 190, 176), colour, SHADE)
  },
  front: (sketch, colour, random) => curl(sketch, colour, random, 205, 335, 150, 9),
}

const bun: Hair = {
  behind: (sketch, colour) => {
    sketch.paint(circle(404, 132, 78), colour, SHADE)
    sketch.paint(ellipse(400, 330, 158, 172), colour, SHADE)
  },
  front: (sketch, colour) =>
    sketch.paint(
      path(
        'M256 366 C246 220 326 166 402 166 C486 166 556 222 544 366 C532 300 470 244 400 240 C330 244 270 300 256 366 Z',
      ),
      colour,
      SHADE,
    ),
}

/** Hair in two parts: what falls behind the head and what lies over the forehead. */
export const HAIR: Record<PortraitSpec['hair'], Hair> = { bob, crop, curls, bun, waves }
