import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, path, rect } from '../shapes.ts'

/** A phone's face and, behind it, another's back. */
export const phone: Motif = (sketch, { lit, body, dark, line, pop, ink, paper }, random) => {
  const lean = random.between(6, 16)
  sketch.moved(`rotate(${-lean} 640 450)`, () => {
    sketch.paint(rect(456, 96, 370, 740, 56), ink)
    sketch.paint(rect(440, 80, 370, 740, 56), body, { angle: 40, from: 0.5, to: -0.7 })
    sketch.paint(rect(470, 112, 150, 210, 40), dark, { angle: 40, from: 0.2, to: -0.6 })
    for (const lens of range(2)) {
      sketch.paint(circle(545, 170 + lens * 94, 42), ink)
      sketch.paint(circle(545, 170 + lens * 94, 28), dark, { angle: 45, from: 0.8, to: -0.6 })
      sketch.paint(circle(535, 160 + lens * 94, 7), paper)
    }
    sketch.paint(circle(594, 300, 9), pop)
  })
  sketch.moved(`rotate(${lean * 0.7} 960 460)`, () => {
    sketch.paint(rect(778, 78, 390, 780, 60), ink)
    sketch.paint(rect(762, 62, 390, 780, 60), dark, { angle: 30, from: 0.4, to: -0.6 })
    sketch.inside(rect(780, 80, 354, 744, 46), () => {
      sketch.paint(rect(780, 80, 354, 744), paper, { angle: 80, from: 0.2, to: -0.35 })
      sketch.paint(circle(random.between(880, 1060), 300, 150), lit, { angle: 90, from: 0.5, to: -0.3 })
      sketch.paint(path('M780 430 C860 330 940 460 1010 380 S1120 330 1160 400 V840 H780 Z'), body, {
        angle: 90,
        from: 0.4,
        to: -0.5,
      })
      sketch.paint(path('M780 520 C880 440 980 560 1140 470 V840 H780 Z'), dark, {
        angle: 90,
        from: 0.2,
        to: -0.5,
      })
      for (const tile of range(8)) {
        const [x, y] = [806 + (tile % 4) * 78, 600 + Math.floor(tile / 4) * 92]
        sketch.paint(rect(x, y, 66, 66, 18), random.pick([lit, pop, paper, body]), {
          angle: 45,
          from: 0.3,
          to: -0.45,
        })
      }
    })
    sketch.paint(rect(906, 98, 102, 26, 13), ink)
    sketch.line(path('M900 802 h114'), paper, 7)
  })
  for (const arc of range(3))
    sketch.line(
      path(
        `M${1230 + arc * 50} ${210 - arc * 40} a${130 + arc * 60} ${130 + arc * 60} 0 0 1 0 ${230 + arc * 80}`,
      ),
      line,
      10,
    )
}
