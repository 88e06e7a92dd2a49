import { paintBlock } from '../isometric.ts'
import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { ellipse, path, rect } from '../shapes.ts'

/** Bars in perspective beside stacks of coins: money, prices, funding. */
export const chart: Motif = (sketch, { lit, body, dark, line, pop, ink, paper }, random) => {
  const falling = random.chance(0.4)
  sketch.paint(path('M800 900 L-60 470 L800 60 L1660 470 Z'), dark, { angle: 60, from: 0.2, to: -0.6 })
  for (const grid of range(7))
    sketch.line(
      path(`M${-60 + grid * 143} ${470 + grid * 71.6} L${800 + grid * 143} ${60 + grid * 68.3}`),
      ink,
      3,
    )
  const peak = random.int(2, 4)
  range(6).forEach((bar) => {
    const order = falling ? 5 - bar : bar
    const h = 90 + order * 66 + random.between(-36, 36)
    const place = { u: 40 + bar * 104, v: 470 - bar * 66, z: 0, a: 74, b: 74, h }
    paintBlock(
      sketch,
      [760, 140],
      place,
      bar === peak ? { top: paper, left: pop, right: ink } : { top: lit, left: body, right: dark },
    )
  })
  for (const [x, y, count] of [
    [400, 520, random.int(4, 8)],
    [540, 610, random.int(2, 6)],
    [270, 610, random.int(3, 6)],
  ] as const)
    for (const coin of range(count)) {
      const top = y - coin * 28
      sketch.paint(rect(x - 78, top, 156, 24), ink)
      sketch.paint(ellipse(x, top + 24, 78, 38), coin % 3 === 1 ? pop : dark, {
        angle: 0,
        from: 0.2,
        to: -0.6,
      })
      sketch.paint(ellipse(x, top, 78, 38), coin % 3 === 1 ? pop : lit, { angle: 30, from: 0.5, to: -0.5 })
      sketch.line(ellipse(x, top, 52, 24), coin % 3 === 1 ? paper : line, 4)
    }
}
