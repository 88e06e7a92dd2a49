import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, path, rect } from '../shapes.ts'

/** A skyline in three depths, a mast sending from the tallest roof. */
export const city: Motif = (sketch, { haze, lit, body, dark, pop, ink, paper, line }, random) => {
  sketch.paint(circle(random.between(980, 1180), 330, 170), pop, { angle: 90, from: 0.5, to: -0.2 })
  const depths = [
    { fill: haze, windows: lit, base: 340, wide: 120 },
    { fill: body, windows: paper, base: 300, wide: 150 },
    { fill: dark, windows: pop, base: 180, wide: 190 },
  ]
  depths.forEach(({ fill, windows, base, wide }, depth) => {
    let x = -random.between(0, 90)
    while (x < 1600) {
      const width = wide * random.between(0.6, 1.25)
      const lift = 1 - Math.abs(x + width / 2 - 800) / 1500
      const height = (base + random.between(40, 260)) * lift * (1.15 - depth * 0.12)
      const top = 900 - height
      sketch.paint(rect(x, top, width, height + 10), fill, { angle: 15, from: 0.35, to: -0.7 })
      if (random.chance(0.3))
        sketch.paint(
          path(`M${x} ${top} l${width / 2} -${random.int(30, 80)} l${width / 2} 0 V${top} Z`),
          fill,
          { angle: 15, from: 0.3, to: -0.6 },
        )
      for (const row of range(Math.floor(height / 44)))
        for (const column of range(Math.floor(width / 34)))
          if (random.chance(depth ? 0.42 : 0.2))
            sketch.paint(
              rect(x + 14 + column * 32, top + 22 + row * 42, 14, 20, 2),
              random.chance(0.8) ? windows : lit,
            )
      x += width + random.between(0, 14)
    }
  })
  const x = random.between(650, 800)
  sketch.paint(rect(x - 90, 290, 180, 620), ink, { angle: 10, from: 0.5, to: -0.4 })
  for (const row of range(13))
    for (const column of range(4))
      if (random.chance(0.55))
        sketch.paint(rect(x - 70 + column * 38, 322 + row * 44, 22, 24, 2), random.pick([lit, paper, pop]))
  sketch.line(path(`M${x} 290 V120 M${x - 34} 290 L${x} 190 L${x + 34} 290`), ink, 10)
  sketch.paint(circle(x, 116, 14), pop)
  for (const arc of range(3)) {
    const r = 50 + arc * 46
    sketch.line(
      path(
        `M${x + r * 0.7} ${116 - r * 0.7} A${r} ${r} 0 0 1 ${x + r * 0.7} ${116 + r * 0.7} M${x - r * 0.7} ${116 - r * 0.7} A${r} ${r} 0 0 0 ${x - r * 0.7} ${116 + r * 0.7}`,
      ),
      arc % 2 ? line : body,
      9,
    )
  }
}
