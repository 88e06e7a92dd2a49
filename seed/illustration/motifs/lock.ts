import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, path, polar, rect } from '../shapes.ts'
import type { Point } from '../shapes.ts'

/** A padlock at the centre of dashed rings, with keys circling it. */
export const lock: Motif = (sketch, { lit, body, dark, line, pop, ink, paper }, random) => {
  const centre: Point = [800, 470]
  for (const ring of range(4)) {
    sketch.line(
      circle(800, 470, 270 + ring * 78),
      ring % 2 ? dark : line,
      5,
      `${random.int(30, 150)} ${random.int(16, 44)}`,
    )
    const [x, y] = polar(centre, 270 + ring * 78, random.between(0, 360))
    sketch.paint(circle(x, y, 17), pop, { angle: 50, from: 0.4, to: -0.5 })
  }
  const open = random.chance(0.35)
  const lift = open ? 70 : 0
  sketch.line(path(`M676 ${450 - lift} V${300 - lift} a124 124 0 0 1 248 0 V${open ? 290 : 450}`), ink, 74)
  sketch.line(path(`M676 ${450 - lift} V${300 - lift} a124 124 0 0 1 248 0 V${open ? 290 : 450}`), lit, 46)
  sketch.line(path(`M664 ${440 - lift} V${300 - lift} a136 136 0 0 1 90 -126`), paper, 9)
  sketch.paint(rect(598, 432, 420, 330, 40), ink)
  sketch.paint(rect(590, 418, 420, 330, 40), body, { angle: 40, from: 0.5, to: -0.75 })
  sketch.paint(rect(622, 450, 356, 266, 24), dark, { angle: 40, from: 0.1, to: -0.6 })
  sketch.paint(circle(800, 556, 56), pop, { angle: 60, from: 0.5, to: -0.5 })
  sketch.paint(path('M780 570 L764 668 H836 L820 570 Z'), pop, { angle: 60, from: 0.3, to: -0.5 })
  sketch.paint(circle(800, 556, 24), ink)
  for (const rivet of [
    [646, 474],
    [954, 474],
    [646, 692],
    [954, 692],
  ] as const)
    sketch.paint(circle(rivet[0], rivet[1], 9), lit)
}
