import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, ellipse, path, polygon, rect } from '../shapes.ts'

/** A satellite over a planet's edge, its beam falling on the ground. */
export const satellite: Motif = (sketch, { lit, body, dark, line, pop, ink, paper, ground }, random) => {
  for (const star of range(46))
    sketch.paint(circle(random.between(0, 1600), random.between(0, 560), star % 9 ? 2.5 : 5), line)
  sketch.line(ellipse(800, 560, 900, 330), line, 2.5, '2 14')
  const lean = random.between(-14, 14)
  sketch.veil(polygon([800 - lean * 3, 360], [520 + lean * 9, 900], [1060 + lean * 9, 900]), pop, 0.5)
  sketch.paint(circle(800, 1560, 900), body, { angle: 90, from: 0.5, to: -0.8 })
  sketch.paint(circle(800, 1600, 900), ground, { angle: 90, from: 0.2, to: -0.6 })
  for (const field of range(7)) {
    const [x, width] = [140 + field * 200 + random.between(-50, 50), random.between(70, 190)]
    const y = 1600 - Math.sqrt(Math.max(0, 900 ** 2 - (x - 800) ** 2)) + random.between(36, 120)
    sketch.paint(rect(x, y, width, random.between(12, 30), 14), random.pick([body, dark, ink]))
  }
  sketch.veil(ellipse(790 + lean * 9, 790, 250, 46), paper, 0.35)
  sketch.moved(`rotate(${lean} 800 290)`, () => {
    sketch.paint(rect(380, 280, 840, 16), ink)
    for (const side of [-1, 1])
      for (const panel of range(3)) {
        const x = side < 0 ? 648 - panel * 124 - 112 : 840 + 112 + panel * 124 - 112
        sketch.paint(rect(x, 216, 112, 146, 4), panel % 2 ? dark : body, { angle: 40, from: 0.55, to: -0.45 })
        for (const cell of range(3)) sketch.line(path(`M${x + 28 + cell * 28} 216 v146`), lit, 2)
        sketch.line(path(`M${x} 265 h112 M${x} 314 h112`), lit, 2)
      }
    sketch.paint(rect(690, 190, 220, 200, 14), paper, { angle: 40, from: 0.2, to: -0.8 })
    sketch.paint(rect(716, 216, 84, 60, 6), pop, { angle: 40, from: 0.4, to: -0.5 })
    for (const vent of range(4)) sketch.line(path(`M826 ${226 + vent * 20} h56`), dark, 5)
    sketch.paint(path('M720 390 Q800 470 880 390 Z'), lit, { angle: 0, from: 0.5, to: -0.7 })
    sketch.line(path('M800 420 V476'), ink, 8)
    sketch.paint(circle(800, 480, 13), pop)
  })
}
