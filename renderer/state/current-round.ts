import { useMemo } from 'react'
import { create } from 'zustand'
import type { Round } from '../../shared/families/certification'
import { useDocument, useWorkbench, workbench } from '.'
import { recall, remember } from './remembered'
import { currentRound, roundKey } from './rounds'

const placeOf = (company: string): string => `round.${company}`
const useChoices = create<{ readonly [company: string]: string }>(() => ({}))

/** The round at work on this machine: the chosen or remembered one of this company, else the newest. */
export function useCurrentRound(): Round | null {
  const document = useDocument()
  const company = useWorkbench((state) => state.session?.company ?? '')
  const chosen = useChoices((choices) => choices[company] ?? null)
  return useMemo(() => currentRound(document.tables, chosen ?? recall(placeOf(company))), [document, company, chosen])
}

/** Makes a round the one at work; remembered for the next start. */
export function chooseRound(round: Round): void {
  const company = workbench.store.getState().session?.company ?? ''
  remember(placeOf(company), roundKey(round))
  useChoices.setState({ [company]: roundKey(round) })
}
