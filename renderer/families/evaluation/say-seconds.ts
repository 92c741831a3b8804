/** Time spent, where any was measured: ratings from paper have none. */
export const sayMeasured = (seconds: number): string => (seconds === 0 ? '—' : saySeconds(seconds))

/** Time spent, in minutes and seconds: 05:20, 1:02:03. */
export function saySeconds(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`
  return hours === 0 ? rest : `${hours}:${rest}`
}
