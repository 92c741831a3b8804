/** Puts the focus where an address leads: the text itself, else the part, level or competency that it would be in. */
export function goToPlace(root: HTMLElement, wanted: string): void {
  const [code, level, part] = wanted.split('.')
  if (!level && !part) return
  const places = [wanted, `${code}.${level}.${part}.0`, `${code}.${level}`]
  for (const place of places) {
    const found = root.querySelector<HTMLElement>(`[data-at="${CSS.escape(place)}"]`)
    if (!found) continue
    found.focus({ preventScroll: true })
    found.scrollIntoView({ block: 'center' })
    return
  }
}
