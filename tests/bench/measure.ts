/** The least of several runs, in milliseconds: what the work costs when nothing else disturbs it. */
export async function least(runs: number, work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    globalThis.gc?.()
    const start = performance.now()
    await work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}
export const milliseconds = (value: number): string => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0))
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const width = (column: number): number =>
    Math.max(...[head, ...rows].map((row) => [...(row[column] ?? '')].reduce((sum, one) => sum + (one > '⺀' ? 2 : 1), 0)))
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => ' '.repeat(width(column) - [...cell].reduce((sum, one) => sum + (one > '⺀' ? 2 : 1), 0)) + cell).join('  ')
  console.log([head, ...rows].map(line).join('\n'))
}
