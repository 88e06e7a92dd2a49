import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, path, polar, rect } from '../shapes.ts'
import type { Point } from '../shapes.ts'

/** A sheaf of filings with a seal: contracts, licences, research. */
export const papers: Motif = (sketch, { lit, body, dark, pop, ink, paper }, random) => {
  const sheets = [
    [-17, lit, -150],
    [12, body, 130],
    [random.between(-5, 3), paper, 0],
  ] as const
  sheets.forEach(([turn, fill, shift], sheet) =>
    sketch.moved(`translate(${shift} 0) rotate(${turn} 800 460)`, () => {
      sketch.paint(rect(542, 96, 552, 740, 14), ink)
      sketch.paint(path('M526 76 H968 L1070 178 V812 H526 Z'), fill, { angle: 50, from: 0.25, to: -0.45 })
      sketch.paint(path('M968 76 V178 H1070 Z'), sheet === 2 ? lit : dark, { angle: 50, from: 0.2, to: -0.5 })
      sketch.paint(rect(582, 140, 250, 34, 8), sheet === 2 ? ink : dark)
      for (const row of range(13)) {
        const marked = sheet === 2 && (row === 4 || row === 5)
        if (marked) sketch.paint(rect(574, 208 + row * 42, 446, 36, 6), pop)
        sketch.paint(
          rect(
            582,
            218 + row * 42,
            row % 4 === 3 ? random.between(140, 260) : random.between(370, 430),
            14,
            7,
          ),
          marked ? paper : sheet === 2 ? body : dark,
        )
      }
    }),
  )
  const seal: Point = [1030, 690]
  for (const tail of [-1, 1])
    sketch.paint(
      path(`M${1030 + tail * 10} 720 l${tail * 70} 150 l${-tail * 46} -22 l${-tail * 30} 40 Z`),
      dark,
      { angle: 90, from: 0.2, to: -0.5 },
    )
  const burst = range(32).map((spike) => polar(seal, spike % 2 ? 108 : 124, spike * 11.25).join(' '))
  sketch.paint(path(`M${burst.join(' L')} Z`), pop, { angle: 50, from: 0.5, to: -0.6 })
  sketch.line(circle(1030, 690, 80), paper, 6)
  sketch.line(path('M988 692 l30 32 l58 -64'), paper, 18)
}
