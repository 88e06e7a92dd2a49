import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, path, rect } from '../shapes.ts'

/** An editor with highlighted lines between two great brackets. */
export const code: Motif = (sketch, { lit, body, dark, line, pop, ink, paper }, random) => {
  for (const [x, side] of [
    [250, 1],
    [1350, -1],
  ] as const) {
    const brace = path(
      `M${x + side * 70} 180 q${-side * 70} 0 ${-side * 70} 80 v110 q0 80 ${-side * 60} 80 q${side * 60} 0 ${side * 60} 80 v110 q0 80 ${side * 70} 80`,
    )
    sketch.line(brace, ink, 46)
    sketch.line(brace, pop, 26)
  }
  sketch.moved(`rotate(${random.between(-4, 4)} 800 450)`, () => {
    sketch.paint(rect(416, 150, 800, 640, 26), ink)
    sketch.paint(rect(400, 130, 800, 640, 26), dark, { angle: 50, from: 0.2, to: -0.6 })
    sketch.inside(rect(400, 130, 800, 640, 26), () => {
      sketch.paint(rect(400, 130, 800, 62), body, { angle: 0, from: 0.3, to: -0.3 })
      sketch.paint(rect(400, 192, 84, 600), ink, { angle: 0, from: 0.1, to: -0.2 })
    })
    ;[pop, lit, paper].forEach((fill, dot) => sketch.paint(circle(440 + dot * 36, 161, 11), fill))
    let indent = 0
    for (const row of range(13)) {
      const y = 224 + row * 41
      sketch.paint(rect(424, y, 34, 12, 6), body)
      if (row === 6) sketch.veil(rect(484, y - 14, 716, 42), pop, 0.3)
      let x = 512 + indent * 44
      for (const word of range(random.int(1, 5))) {
        const width = random.between(36, 150)
        if (x + width > 1160) break
        sketch.paint(
          rect(x, y, width, 16, 8),
          word === 0 ? random.pick([pop, lit]) : random.pick([paper, lit, body, line]),
        )
        x += width + 18
      }
      indent = Math.max(0, Math.min(4, indent + random.pick([-1, 0, 1, 1])))
    }
  })
}
