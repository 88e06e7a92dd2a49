import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, path, polar, rect } from '../shapes.ts'
import type { Point } from '../shapes.ts'

/** A lens looking back at the viewer, its iris half closed: cameras, watching, privacy. */
export const lens: Motif = (sketch, { lit, body, dark, line, pop, ink, paper }, random) => {
  const centre: Point = [800, 460]
  sketch.paint(rect(318, 190, 980, 560, 80), ink)
  sketch.paint(rect(302, 168, 980, 560, 80), body, { angle: 45, from: 0.4, to: -0.7 })
  sketch.paint(rect(380, 118, 190, 60, 20), dark, { angle: 0, from: 0.3, to: -0.5 })
  sketch.paint(circle(1200, 250, 30), pop, { angle: 50, from: 0.6, to: -0.4 })
  sketch.paint(circle(816, 482, 356), ink)
  ;[dark, lit, dark, ink].forEach((fill, ring) =>
    sketch.paint(circle(800, 460, 350 - ring * 40), fill, { angle: 45 + ring * 90, from: 0.5, to: -0.7 }),
  )
  for (const tick of range(48)) {
    const [from, to] = [polar(centre, 318, tick * 7.5), polar(centre, tick % 4 ? 332 : 342, tick * 7.5)]
    sketch.line(path(`M${from.join(' ')} L${to.join(' ')}`), line, tick % 4 ? 3 : 6)
  }
  const aperture = random.between(90, 140)
  const spin = random.between(0, 60)
  sketch.inside(circle(800, 460, 226), () => {
    for (const blade of range(7)) {
      const angle = spin + (360 / 7) * blade
      const [a, b, c] = [
        polar(centre, aperture, angle),
        polar(centre, aperture, angle + 360 / 7),
        polar(centre, 420, angle + 92),
      ]
      const outer = polar(centre, 420, angle + 10)
      sketch.paint(
        path(`M${a.join(' ')} L${b.join(' ')} L${c.join(' ')} L${outer.join(' ')} Z`),
        blade % 2 ? body : dark,
        { angle: angle + 60, from: 0.5, to: -0.8 },
      )
    }
  })
  sketch.paint(circle(800, 460, aperture * 0.62), pop, { angle: 50, from: 0.5, to: -0.8 })
  sketch.paint(circle(800, 460, aperture * 0.3), ink)
  sketch.paint(circle(764, 420, aperture * 0.2), paper)
  sketch.veil(path('M640 330 A226 226 0 0 1 800 240 A226 226 0 0 0 610 400 Z'), paper, 0.5)
}
