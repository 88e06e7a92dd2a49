import { getPercentile } from './percentile.ts'

type Row = Record<string, string | number>

/** A Markdown table; numbers get at most three significant digits. */
export function toTable(rows: Row[]): string {
  const columns = Object.keys(rows[0] ?? {})
  const show = (value: string | number | undefined) =>
    typeof value !== 'number'
      ? (value ?? '')
      : Number.isNaN(value)
        ? '–'
        : String(Number(value.toPrecision(3)))
  const lines = rows.map((row) => `| ${columns.map((column) => show(row[column])).join(' | ')} |`)
  return [`| ${columns.join(' | ')} |`, `|${columns.map(() => '---').join('|')}|`, ...lines].join('\n')
}

/** Medians of each candidate's samples, and their ratio to the candidate named `base`. */
export function toRatios(samples: Map<string, number[]>, base: string): Row[] {
  const unit = getPercentile(samples.get(base) ?? [], 0.5)
  return [...samples].map(([name, values]) => {
    const median = getPercentile(values, 0.5)
    return { candidate: name, 'requests/s': median, [`× ${base}`]: median / unit, rounds: values.length }
  })
}
