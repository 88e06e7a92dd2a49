import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, path, polar } from '../shapes.ts'
import type { Point } from '../shapes.ts'

/** Hubs and spokes: discs of different weight joined by arcs. */
export const network: Motif = (sketch, { lit, body, dark, line, pop, ink, paper }, random) => {
  const centre: Point = [800, 450]
  const nodes = [3, 7, 11].flatMap((count, ring) =>
    range(count).map((index): Point => {
      const [x, y] = polar(
        [0, 0],
        150 + ring * 145 + random.between(-24, 24),
        (360 / count) * index + ring * 31 + random.between(-10, 10),
      )
      return [centre[0] + x * 1.35, centre[1] + y * 0.82]
    }),
  )
  nodes.forEach(([x, y], index) => {
    const [px, py] =
      index < 3
        ? centre
        : (nodes[Math.floor((index - 3) / (index < 10 ? 2.4 : 1.8)) % (index < 10 ? 3 : 10)] ?? centre)
    const bow = random.between(-70, 70)
    sketch.line(
      path(`M${px} ${py} Q${(px + x) / 2 + bow} ${(py + y) / 2 - bow} ${x} ${y}`),
      index % 5 ? dark : pop,
      index < 3 ? 12 : 6,
    )
  })
  nodes.forEach(([x, y], index) => {
    const radius = (index < 3 ? 58 : index < 10 ? 40 : 26) * random.between(0.8, 1.2)
    const fill = random.pick([body, body, lit, dark, pop])
    sketch.paint(circle(x + 5, y + 9, radius), ink)
    sketch.paint(circle(x, y, radius), fill, { angle: 55, from: 0.6, to: -0.75 })
    if (radius > 34) sketch.line(circle(x, y, radius * 0.55), fill === dark ? line : dark, 4)
  })
  sketch.paint(circle(808, 462, 104), ink)
  sketch.paint(circle(800, 450, 104), paper, { angle: 55, from: 0.2, to: -0.7 })
  sketch.paint(circle(800, 450, 66), body, { angle: 55, from: 0.4, to: -0.6 })
  sketch.paint(circle(800, 450, 26), pop)
}
