import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, path, polar, rect } from '../shapes.ts'
import type { Point } from '../shapes.ts'

/** A watch with activity rings: wearables, health, time. */
export const watch: Motif = (sketch, { lit, body, dark, line, pop, ink, paper }, random) => {
  const centre: Point = [800, 450]
  sketch.moved(`rotate(${random.between(-22, 22)} 800 450)`, () => {
    for (const [y, to] of [
      [-60, 230],
      [670, 960],
    ] as const) {
      sketch.paint(rect(668, y, 290, to - y, 30), ink)
      sketch.paint(rect(655, y, 290, to - y, 30), dark, { angle: 0, from: 0.3, to: -0.6 })
      for (const hole of range(3))
        sketch.paint(rect(776, y < 0 ? 30 + hole * 52 : 716 + hole * 52, 48, 18, 9), ink)
    }
    sketch.paint(rect(1074, 390, 60, 110, 20), ink, { angle: 90, from: 0.5, to: -0.5 })
    sketch.paint(rect(540, 188, 552, 552, 150), ink)
    sketch.paint(rect(524, 172, 552, 552, 150), body, { angle: 45, from: 0.6, to: -0.7 })
    sketch.paint(rect(552, 200, 496, 496, 128), ink, { angle: 45, from: 0.2, to: -0.2 })
    ;[pop, lit, body].forEach((fill, ring) => {
      const radius = 196 - ring * 50
      sketch.line(circle(800, 450, radius), dark, 34)
      const turn = random.between(150, 320)
      const [x, y] = polar(centre, radius, turn - 90)
      sketch.line(
        path(`M800 ${450 - radius} A${radius} ${radius} 0 ${turn > 180 ? 1 : 0} 1 ${x} ${y}`),
        fill,
        34,
      )
    })
    for (const tick of range(12)) {
      const [x, y] = polar(centre, 226, tick * 30)
      sketch.paint(circle(x, y, tick % 3 ? 4 : 7), line)
    }
    sketch.line(path('M742 452 h30 l18 -44 l26 84 l18 -40 h28'), paper, 9)
  })
}
