import { paintBlock } from '../isometric.ts'
import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { path, rect } from '../shapes.ts'

/** Stacked containers under a gantry crane: trade, exports, supply chains. */
export const port: Motif = (sketch, { lit, body, dark, line, pop, ink, paper, ground, outline }, random) => {
  sketch.paint(rect(0, 640, 1600, 260), ground, { angle: 90, from: 0.3, to: -0.6 })
  for (const ripple of range(12))
    sketch.line(
      path(`M${random.between(0, 1500)} ${random.between(680, 880)} h${random.between(40, 150)}`),
      ripple % 3 ? body : line,
      5,
    )
  sketch.line(path('M250 720 V150 M420 720 V150'), outline, 22)
  sketch.line(path('M250 560 L420 380 M420 560 L250 380'), outline, 10)
  sketch.paint(rect(90, 116, 1400, 44, 6), outline, { angle: 90, from: 0.4, to: -0.2 })
  sketch.line(path('M335 60 L90 120 M335 60 L1200 120 M335 60 V120'), outline, 9)
  const colours = [
    [lit, body, dark],
    [paper, lit, body],
    [body, dark, ink],
    [paper, pop, ink],
  ] as const
  for (const row of range(3))
    for (const column of range(3))
      for (const floor of range(random.int(1, 3))) {
        const [top, left, right] = random.pick(colours)
        const block = { u: row * 150, v: column * 116 - 60, z: floor * 104, a: 138, b: 104, h: 100 }
        const place = { ...block, u: row * 116, v: column * 190 - 80, a: 104, b: 178 }
        paintBlock(sketch, [880, 470], place, { top, left, right })
      }
  const x = random.between(1120, 1240)
  sketch.paint(rect(x - 70, 140, 140, 50, 8), pop, { angle: 0, from: 0.3, to: -0.5 })
  sketch.line(path(`M${x - 40} 190 V330 M${x + 40} 190 V330`), outline, 5)
  sketch.paint(rect(x - 110, 330, 220, 104, 6), pop, { angle: 45, from: 0.4, to: -0.6 })
  for (const rib of range(7)) sketch.line(path(`M${x - 90 + rib * 30} 346 v72`), ink, 4)
}
