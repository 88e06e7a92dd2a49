import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, path, rect } from '../shapes.ts'
import type { Sketch } from '../sketch.ts'

const bubble = (x: number, y: number, w: number, h: number, side: number) => {
  const tail = side < 0 ? x + 90 : x + w - 90
  return path(
    `M${x + 60} ${y} h${w - 120} a60 60 0 0 1 60 60 v${h - 120} a60 60 0 0 1 -60 60 H${tail + 50} L${tail + side * 70} ${y + h + 74} L${tail - 50} ${y + h} H${x + 60} a60 60 0 0 1 -60 -60 v${120 - h} a60 60 0 0 1 60 -60 Z`,
  )
}

const spoken = (
  sketch: Sketch,
  at: readonly [number, number, number, number],
  side: number,
  fill: string,
  ink: string,
) => {
  const [x, y, w, h] = at
  sketch.paint(bubble(x + 14, y + 18, w, h, side), ink)
  sketch.paint(bubble(x, y, w, h, side), fill, { angle: 45, from: 0.4, to: -0.6 })
}

/** A conversation: one side writes lines, the other is still thinking. */
export const chat: Motif = (sketch, { lit, body, dark, pop, ink, paper }, random) => {
  spoken(sketch, [900, 90, 450, 250], 1, dark, ink)
  for (const row of range(3)) sketch.paint(rect(960, 150 + row * 48, random.between(180, 330), 18, 9), lit)
  spoken(sketch, [250, 170, 760, 360], -1, paper, ink)
  for (const row of range(5)) {
    let x = 320
    for (const word of range(random.int(2, 4))) {
      const width = random.between(70, 190)
      if (x + width > 950) break
      sketch.paint(
        rect(x, 236 + row * 52, width, 22, 11),
        word === 1 && row % 2 ? pop : random.pick([body, dark, lit]),
      )
      x += width + 20
    }
  }
  spoken(sketch, [760, 500, 560, 230], 1, body, ink)
  for (const dot of range(3))
    sketch.paint(circle(930 + dot * 110, 615 - (dot === 1 ? 18 : 0), 36), dot === 1 ? pop : paper, {
      angle: 50,
      from: 0.3,
      to: -0.6,
    })
}
