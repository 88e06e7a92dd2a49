import { createProjection, paintBlock } from '../isometric.ts'
import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, polygon, polyline } from '../shapes.ts'

const ORIGIN = [800, 130] as const

/** A processor on its board, traces running out to passive parts. */
export const chip: Motif = (sketch, { lit, body, dark, pop, ink, paper }, random) => {
  const at = createProjection(ORIGIN)
  const on = (u: number, v: number, z = 40) => at({ u, v, z })
  paintBlock(
    sketch,
    ORIGIN,
    { u: 0, v: 0, z: 0, a: 640, b: 640, h: 40 },
    { top: body, left: dark, right: ink },
  )
  for (const lane of range(9)) {
    const near = 225 + lane * 24
    const bend = random.between(40, 130)
    for (const [edge, chipEdge] of [
      [20, 190],
      [620, 450],
    ] as const) {
      const turn = edge < 300 ? chipEdge - bend : chipEdge + bend
      const drift = (lane - 4) * random.between(18, 30)
      sketch.line(
        polyline(on(chipEdge, near), on(turn, near), on(turn, near + drift), on(edge, near + drift)),
        lit,
        5,
      )
      sketch.line(
        polyline(on(near, chipEdge), on(near, turn), on(near + drift, turn), on(near + drift, edge)),
        lit,
        5,
      )
      const [x, y] = on(turn, near + drift)
      sketch.paint(circle(x, y, 6), random.chance(0.3) ? pop : paper)
    }
  }
  for (const corner of [
    [50, 50],
    [520, 60],
    [60, 520],
    [540, 540],
  ] as const) {
    const h = random.between(24, 70)
    paintBlock(
      sketch,
      ORIGIN,
      { u: corner[0], v: corner[1], z: 40, a: 56, b: 56, h },
      { top: random.chance(0.5) ? pop : lit, left: body, right: dark },
    )
  }
  paintBlock(
    sketch,
    ORIGIN,
    { u: 185, v: 185, z: 40, a: 270, b: 270, h: 34 },
    { top: dark, left: ink, right: ink },
  )
  paintBlock(
    sketch,
    ORIGIN,
    { u: 220, v: 220, z: 74, a: 200, b: 200, h: 26 },
    { top: lit, left: body, right: dark },
  )
  const cell = 34
  for (const row of range(5))
    for (const column of range(5)) {
      const [u, v] = [236 + row * cell, 236 + column * cell]
      const fill = random.pick([paper, lit, body, body, pop])
      sketch.paint(
        polygon(on(u, v, 100), on(u + 28, v, 100), on(u + 28, v + 28, 100), on(u, v + 28, 100)),
        fill,
        { angle: 30, from: 0.3, to: -0.3 },
      )
    }
}
