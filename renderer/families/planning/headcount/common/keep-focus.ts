/**
 * Takes something out of a list by its button and keeps the keyboard among the buttons that are left: people who never use a mouse must not
 * begin at the top of the page again. Buttons of one list carry `data-remove`.
 */
export async function removeKeepingFocus(button: HTMLElement, remove: () => Promise<unknown>): Promise<void> {
  const list = button.closest('[data-removals]')
  const peers = (): HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])]
  const at = peers().indexOf(button)
  await remove()
  requestAnimationFrame(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return
    const left = peers()
    const next = left[Math.min(at, left.length - 1)] ?? document.querySelector<HTMLElement>('.wizard-work [aria-current=page]')
    next?.focus()
  })
}
