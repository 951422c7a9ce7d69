/** Prints rows under their heads, numbers to the right. */
export function printTable(heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = heads.map((head, column) => {
    return Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0))
  })
  const line = (cells: readonly string[]): string => cells
    .map((cell, column) => {
      const width = widths[column] ?? 0
      return column === 0 ? cell.padEnd(width) : cell.padStart(width)
    })
    .join("  ")
  for (const row of [heads, widths.map((width) => "-".repeat(width)), ...rows]) {
    process.stdout.write(`  ${line(row).trimEnd()}\n`)
  }
}
