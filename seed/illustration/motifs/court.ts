import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, path, polygon, rect } from '../shapes.ts'

/** A columned front, seen square on: law, courts and parliaments. */
export const court: Motif = (sketch, { lit, body, dark, pop, ink, paper, ground, line }, random) => {
  const columns = random.pick([5, 6, 7])
  sketch.paint(rect(0, 800, 1600, 100), ground, { angle: 90, from: 0.2, to: -0.5 })
  for (const step of range(4))
    sketch.paint(rect(330 - step * -28, 826 - step * 32, 940 - step * 56, 34), step % 2 ? lit : paper, {
      angle: 0,
      from: 0.1,
      to: -0.6,
    })
  sketch.paint(rect(450, 350, 700, 384), ink, { angle: 90, from: 0.1, to: -0.4 })
  const gap = 620 / (columns - 1)
  sketch.paint(rect(740, 480, 120, 254, 60), pop, { angle: 90, from: 0.6, to: -0.3 })
  for (const column of range(columns)) {
    const x = 490 + column * gap
    sketch.paint(rect(x - 34, 372, 68, 362), column % 2 ? lit : paper, { angle: 0, from: 0.25, to: -0.8 })
    for (const flute of [-14, 0, 14]) sketch.line(path(`M${x + flute} 396 V712`), body, 3)
    sketch.paint(rect(x - 46, 350, 92, 26, 5), paper, { angle: 0, from: 0, to: -0.6 })
    sketch.paint(rect(x - 46, 716, 92, 22, 5), paper, { angle: 0, from: 0, to: -0.6 })
  }
  sketch.paint(rect(410, 296, 780, 58, 4), body, { angle: 0, from: 0.4, to: -0.6 })
  sketch.paint(polygon([390, 296], [800, 108], [1210, 296]), paper, { angle: 20, from: 0.2, to: -0.7 })
  sketch.paint(polygon([490, 278], [800, 138], [1110, 278]), dark, { angle: 20, from: 0.3, to: -0.5 })
  sketch.paint(circle(800, 224, 42), pop, { angle: 50, from: 0.5, to: -0.5 })
  for (const dentil of range(19)) sketch.paint(rect(428 + dentil * 40, 314, 20, 20), dark)
  const flag = random.pick([-1, 1])
  sketch.line(path('M800 108 V30'), ink, 7)
  sketch.paint(
    path(`M800 32 q${flag * 50} 24 ${flag * 100} 0 v44 q${-flag * 50} 24 ${-flag * 100} 0 Z`),
    body,
    { angle: 0, from: 0.3, to: -0.5 },
  )
  for (const crowd of range(15)) {
    const x = 90 + crowd * 102 + random.between(-30, 30)
    sketch.paint(circle(x, 806, 15), crowd % 4 ? ink : pop)
    sketch.paint(path(`M${x - 26} 880 v-24 a26 30 0 0 1 52 0 v24 Z`), crowd % 4 ? ink : pop, {
      angle: 90,
      from: 0.2,
      to: -0.4,
    })
  }
  sketch.line(path('M330 860 H1270'), line, 3)
}
