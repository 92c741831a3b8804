import type { KeyboardEvent } from 'react'
import { keyName } from '../../../ui/keys'

const steps = { across: { ArrowRight: 1, ArrowLeft: -1 }, down: { ArrowDown: 1, ArrowUp: -1 } } as const

/** For the buttons of a list: arrows move the focus among those of the nearest `within`. */
export const arrowsAmong =
  (direction: 'across' | 'down', within: string) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const moves: Readonly<Record<string, number>> = steps[direction]
    const step = moves[keyName(event)]
    if (step === undefined) return
    event.preventDefault()
    const buttons = [...(event.currentTarget.closest(within)?.querySelectorAll('button') ?? [])]
    buttons[buttons.findIndex((button) => button === event.currentTarget) + step]?.focus()
  }
