import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, path, rect } from '../shapes.ts'

/** A voice: bars swelling out of a microphone over ribbons of sound. */
export const waves: Motif = (sketch, { lit, body, dark, pop, ink, paper, haze, outline }, random) => {
  ;[haze, body, dark].forEach((fill, ribbon) => {
    const y = 420 + ribbon * 120
    const swing = random.between(90, 190) * (ribbon % 2 ? -1 : 1)
    sketch.paint(
      path(
        `M0 ${y} C260 ${y - swing} 520 ${y + swing} 800 ${y} S1340 ${y + swing} 1600 ${y - swing / 2} V${y + 150} C1340 ${y + swing + 90} 1080 ${y - swing + 120} 800 ${y + 110} S260 ${y - swing + 150} 0 ${y + 150} Z`,
      ),
      fill,
      { angle: 80, from: 0.5, to: -0.6 },
    )
  })
  const [rate, phase] = [random.between(0.28, 0.5), random.between(0, 6)]
  for (const bar of range(33)) {
    const x = 96 + bar * 44
    const swell = Math.exp(-(((bar - 16) / 10) ** 2))
    const height = 40 + Math.abs(Math.sin(bar * rate + phase)) * 460 * swell + random.between(0, 60)
    if (Math.abs(bar - 16) < 4) continue
    sketch.paint(rect(x, 450 - height / 2, 22, height, 11), bar % 5 === 2 ? pop : bar % 2 ? outline : lit, {
      angle: 90,
      from: 0.3,
      to: -0.5,
    })
  }
  sketch.line(path('M640 430 a160 170 0 0 0 320 0 M800 600 V740 M700 744 H900'), outline, 26)
  sketch.paint(rect(700, 150, 214, 388, 107), ink)
  sketch.paint(rect(690, 136, 214, 388, 107), paper, { angle: 30, from: 0.3, to: -0.75 })
  sketch.inside(rect(690, 136, 214, 230, 107), () => {
    sketch.paint(rect(690, 136, 214, 220), dark, { angle: 30, from: 0.4, to: -0.6 })
    for (const row of range(6))
      for (const hole of range(6))
        sketch.paint(circle(712 + hole * 35 + (row % 2) * 17, 160 + row * 34, 8), lit)
  })
  sketch.paint(rect(690, 360, 214, 24), pop)
}
