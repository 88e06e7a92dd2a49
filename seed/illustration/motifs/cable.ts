import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, path, polygon, rect } from '../shapes.ts'

/** A cable ship at the surface and its line going down, repeater by repeater, to the sea bed. */
export const cable: Motif = (sketch, { haze, lit, body, dark, pop, ink, paper, ground, outline }, random) => {
  const ship = random.between(420, 620)
  sketch.paint(polygon([ship - 210, 250], [ship + 250, 250], [ship + 200, 345], [ship - 165, 345]), outline, {
    angle: 90,
    from: 0.25,
    to: -0.3,
  })
  sketch.paint(rect(ship - 120, 150, 130, 100, 6), paper, { angle: 20, from: 0.2, to: -0.6 })
  sketch.paint(rect(ship - 95, 92, 76, 58, 4), paper, { angle: 20, from: 0.2, to: -0.6 })
  for (const pane of range(3)) sketch.paint(rect(ship - 106 + pane * 38, 172, 24, 20, 3), dark)
  sketch.paint(rect(ship + 20, 190, 36, 60), pop, { angle: 0, from: 0.3, to: -0.5 })
  sketch.line(path(`M${ship + 140} 250 V110 L${ship + 246} 235`), outline, 9)
  sketch.paint(circle(ship + 160, 228, 40), body, { angle: 50, from: 0.5, to: -0.6 })
  const water = [lit, haze, body, dark, ground]
  water.forEach((fill, depth) => {
    const y = 318 + depth * 104
    const swell = 30 - depth * 5
    const shift = random.between(-120, 0)
    const crests = range(5)
      .map(() => `q110 ${-swell} 220 0 t220 0`)
      .join(' ')
    sketch.paint(path(`M${shift} ${y} ${crests} V900 H${shift} Z`), fill, {
      angle: 90,
      from: 0.35,
      to: -0.45,
    })
  })
  sketch.paint(path('M0 850 C240 790 420 850 700 826 S1240 880 1600 800 V900 H0 Z'), ink, {
    angle: 90,
    from: 0.3,
    to: -0.3,
  })
  const end = random.between(780, 810)
  const line = path(
    `M${ship + 246} 235 C${ship + 300} 560 ${ship + 250} 812 ${ship + 560} 826 S1480 ${end} 1640 ${end - 40}`,
  )
  sketch.line(line, ink, 20)
  sketch.line(line, pop, 10)
  for (const repeater of range(3)) {
    const x = ship + 470 + repeater * 240
    sketch.paint(rect(x, 808 - repeater * 4, 96, 36, 18), paper, { angle: 90, from: 0.2, to: -0.7 })
    sketch.paint(rect(x + 36, 808 - repeater * 4, 24, 36), pop)
  }
  for (const bubble of range(16))
    sketch.line(
      circle(random.between(60, 1540), random.between(440, 780), random.between(3, 12)),
      bubble % 3 ? lit : paper,
      2.5,
    )
}
