import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, path, polyline, rect } from '../shapes.ts'

/** Traces fanning out of a core over the whole board. */
export const circuit: Motif = (sketch, { lit, body, dark, line, pop, ink, paper }, random) => {
  for (const side of [-1, 1])
    for (const lane of range(13)) {
      const y = 450 + (lane - 6) * 24
      const knee = 800 + side * (190 + random.between(0, 150) + Math.abs(lane - 6) * 12)
      const end = y + (lane - 6) * random.between(18, 40)
      const run = knee + side * Math.abs(end - y)
      const stop = random.chance(0.4) ? run + side * random.between(80, 300) : 800 + side * 860
      sketch.line(
        polyline([800, y], [knee, y], [run, end], [stop, end]),
        lane % 4 === 1 ? pop : lane % 2 ? body : dark,
        9,
      )
      sketch.paint(circle(stop, end, 19), lane % 4 === 1 ? pop : lit, { angle: 50, from: 0.4, to: -0.5 })
      sketch.paint(circle(stop, end, 8), ink)
    }
  for (const side of [-1, 1])
    for (const lane of range(9)) {
      const x = 800 + (lane - 4) * 30
      const y = 450 + side * random.between(250, 330)
      const end = x + (lane - 4) * random.between(14, 40)
      sketch.line(
        polyline([x, 450], [x, y], [end, y + side * Math.abs(end - x)], [end, 450 + side * 500]),
        lane % 3 ? dark : body,
        9,
      )
    }
  sketch.paint(rect(616, 272, 392, 392, 30), ink)
  sketch.paint(rect(604, 254, 392, 392, 30), dark, { angle: 45, from: 0.3, to: -0.6 })
  sketch.paint(rect(644, 294, 312, 312, 18), body, { angle: 45, from: 0.5, to: -0.6 })
  sketch.paint(circle(800, 450, 112), paper, { angle: 45, from: 0.3, to: -0.6 })
  const spin = random.between(0, 90)
  sketch.moved(`rotate(${spin} 800 450)`, () => {
    for (const petal of range(4))
      sketch.moved(`rotate(${petal * 90} 800 450)`, () =>
        sketch.paint(path('M800 450 L800 350 A100 100 0 0 1 900 450 Z'), petal % 2 ? pop : dark, {
          angle: 60,
          from: 0.3,
          to: -0.6,
        }),
      )
  })
  sketch.paint(circle(800, 450, 30), ink)
  for (const mark of [
    [632, 282],
    [968, 282],
    [632, 618],
    [968, 618],
  ] as const)
    sketch.paint(circle(mark[0], mark[1], 8), line)
}
