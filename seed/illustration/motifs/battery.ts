import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { ellipse, path, rect } from '../shapes.ts'

const WIDTH = 176

/** A rank of storage cells at different charge. */
export const battery: Motif = (sketch, { lit, body, dark, pop, ink, paper, ground, outline }, random) => {
  sketch.paint(rect(0, 748, 1600, 152), ground, { angle: 90, from: 0.1, to: -0.6 })
  const full = random.int(0, 4)
  for (const cell of range(5)) {
    const x = 300 + cell * 204
    const height = 470 + (cell % 2) * 34
    const top = 770 - height
    const level = cell === full ? 0.9 : random.between(0.2, 0.75)
    sketch.paint(ellipse(x + WIDTH / 2 + 30, 772, 120, 26), ink)
    sketch.paint(rect(x + 56, top - 40, 64, 60, 8), outline, { angle: 0, from: 0.4, to: -0.3 })
    sketch.paint(rect(x, top, WIDTH, height, 30), paper, { angle: 0, from: 0.1, to: -0.65 })
    sketch.inside(rect(x + 14, top + 16, WIDTH - 28, height - 32, 20), () => {
      sketch.paint(rect(x, top, WIDTH, height), dark, { angle: 0, from: 0, to: -0.5 })
      const y = 754 - (height - 32) * level
      sketch.paint(path(`M${x} ${y} q44 -26 88 0 t88 0 V800 H${x} Z`), cell === full ? pop : body, {
        angle: 0,
        from: 0.6,
        to: -0.55,
      })
      sketch.paint(ellipse(x + 40, y + 60, 9, 9), lit)
      sketch.paint(ellipse(x + 116, y + 120, 13, 13), lit)
    })
    sketch.veil(rect(x + 28, top + 34, 18, height - 84, 9), paper, 0.55)
  }
  const bolt = 300 + full * 204 + WIDTH / 2
  sketch.paint(
    path(
      `M${bolt + 18} 440 L${bolt - 44} 560 H${bolt - 4} L${bolt - 20} 660 L${bolt + 44} 530 H${bolt + 4} Z`,
    ),
    paper,
  )
  sketch.line(path('M388 236 C388 130 800 110 800 150 S1204 120 1204 236'), outline, 12)
}
