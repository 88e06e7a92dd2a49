import type { Random } from '../../random.ts'
import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import type { Scheme } from '../palette.ts'
import { circle, path, polygon } from '../shapes.ts'
import type { Point } from '../shapes.ts'
import type { Sketch } from '../sketch.ts'

const EYE: Point = [800, 420]
/** Depth 0 is the canvas edge, 1 the vanishing point. */
const towards = ([x, y]: Point, depth: number): Point => [x + (EYE[0] - x) * depth, y + (EYE[1] - y) * depth]

const cabinet = (
  sketch: Sketch,
  { lit, body, dark, pop, ink, paper }: Scheme,
  random: Random,
  edge: number,
  near: number,
  far: number,
) => {
  const face = (top: number, bottom: number) =>
    polygon(
      towards([edge, top], near),
      towards([edge, top], far),
      towards([edge, bottom], far),
      towards([edge, bottom], near),
    )
  sketch.paint(face(-260, 1080), random.chance(0.3) ? body : dark, {
    angle: edge < 800 ? 0 : 180,
    from: 0.25,
    to: -0.8,
  })
  const [inner, outer] = [near + (far - near) * 0.1, far - (far - near) * 0.1]
  for (const unit of range(13)) {
    const y = -190 + unit * 94
    const strip = polygon(
      towards([edge, y], inner),
      towards([edge, y], outer),
      towards([edge, y + 62], outer),
      towards([edge, y + 62], inner),
    )
    sketch.paint(strip, ink, { angle: 90, from: 0.3, to: -0.2 })
    for (const light of range(4)) {
      const [x, ly] = towards([edge, y + 31], inner + ((outer - inner) * (light + 0.7)) / 5)
      sketch.paint(circle(x, ly, 7 * (1 - near) + 1.5), random.pick([pop, lit, lit, paper, dark]))
    }
  }
}

/** A data-hall aisle running to its vanishing point. */
export const racks: Motif = (sketch, scheme, random) => {
  const { body, dark, line, pop, ink, paper, ground } = scheme
  sketch.paint(polygon([0, 900], [1600, 900], towards([1600, 900], 0.94), towards([0, 900], 0.94)), ground, {
    angle: 90,
    from: 0.5,
    to: -0.5,
  })
  sketch.paint(polygon([0, 0], [1600, 0], EYE), ink, { angle: 90, from: -0.2, to: 0.3 })
  for (const tile of range(7)) {
    const depth = 1 - 0.86 ** (tile * 2 + 1)
    sketch.line(
      path(`M${towards([0, 900], depth).join(' ')} L${towards([1600, 900], depth).join(' ')}`),
      dark,
      3,
    )
    const lamp = [
      towards([640, 0], depth),
      towards([960, 0], depth),
      towards([960, 0], depth + 0.05),
      towards([640, 0], depth + 0.05),
    ] as const
    sketch.paint(polygon(...lamp), tile % 2 ? line : paper)
  }
  sketch.paint(
    polygon(
      towards([0, -260], 0.9),
      towards([1600, -260], 0.9),
      towards([1600, 1080], 0.9),
      towards([0, 1080], 0.9),
    ),
    body,
    { angle: 90, from: 0.8, to: 0.1 },
  )
  const steps = range(8).map((step) => 1 - 0.74 ** step)
  for (const step of range(7).reverse()) {
    const [near, far] = [steps[step] ?? 0, (steps[step + 1] ?? 1) - 0.006]
    cabinet(sketch, scheme, random, -40, near, far)
    cabinet(sketch, scheme, random, 1640, near, far)
  }
  sketch.veil(polygon([700, 900], [900, 900], towards([900, 900], 0.9), towards([700, 900], 0.9)), pop, 0.35)
}
