import { useState } from 'react'
import { lackOf, type SheetOf } from '../../../../shared/families/evaluation'
import type { Competency } from '../../../../shared/families/competency'
import type { Fault } from '../../../../shared/kernel/result'
import { useWorkbench, workbench } from '../../../state'
import { sayMoment } from '../../../ui/format'
import type { Refused } from './Bands'
import { KeysDialog, ReasonDialog } from './Dialogs'
import type { Drafts } from './drafts'
import type { Stopwatch } from './stopwatch'
import { interviewTexts as texts } from './texts'

export type OpenDialog = 'keys' | 'reopen' | 'recuse' | null
const now = (): string => sayMoment(new Date().toISOString())
const tablesNow = () => workbench.store.getState().document.tables

/** What one's marks of round 2 lack. */
function lacksMarks(seatKey: string): boolean {
  const seat = tablesNow().seats.get(seatKey)
  return !seat || seat.interview === null || seat.presentation === null
}

type Question = {
  readonly sheet: SheetOf
  readonly seatKey: string
  readonly competencies: readonly Competency[]
  readonly withMarks: boolean
  readonly drafts: Drafts
  readonly watch: Stopwatch
}
export type SheetActs = {
  readonly refused: Refused | null
  readonly dialog: OpenDialog
  open(dialog: OpenDialog): void
  forget(): void
  submit(withoutMarks?: boolean): Promise<void>
  unrecuse(): Promise<void>
  reopen(reason: string): Promise<Fault | null>
  recuse(reason: string): Promise<Fault | null>
}

/** What is done with a sheet as a whole. */
export function useSheetActs({ sheet, seatKey, competencies, withMarks, drafts, watch }: Question): SheetActs {
  const [refusal, setRefusal] = useState<{ readonly seatKey: string; readonly refused: Refused } | null>(null)
  const [dialog, open] = useState<OpenDialog>(null)
  const setRefused = (refused: Refused | null): void => setRefusal(refused && { seatKey, refused })

  /** The time goes to the disk before the sheet is closed to edits. */
  const close = async (command: string, more: object): Promise<Fault | null> => {
    watch.hide()
    const done = await workbench.dispatch(command, { ...sheet, ...more })
    if (!done.ok) watch.show()
    return done.ok ? null : done.fault
  }
  const submit = async (withoutMarks = false): Promise<void> => {
    if (!(await drafts.flush())) return setRefused({ lacks: [], marks: false, fault: drafts.fault })
    const lacks = lackOf(tablesNow(), sheet, competencies)
    const marks = withMarks && !withoutMarks && lacksMarks(seatKey)
    if (lacks.length > 0 || marks) return setRefused({ lacks, marks, fault: null })
    const fault = await close('evaluation.submit', { at: now(), codes: competencies.map(({ code }) => code) })
    setRefused(fault ? { lacks: [], marks: false, fault } : null)
  }
  const by = tablesNow().assessors.get(sheet.assessor)?.name ?? sheet.assessor
  return {
    refused: refusal?.seatKey === seatKey ? refusal.refused : null,
    dialog,
    open,
    forget: () => setRefusal(null),
    submit,
    async unrecuse() {
      const done = await workbench.dispatch('evaluation.recuse', { ...sheet, reason: null })
      if (!done.ok) workbench.report(done.fault)
    },
    async reopen(reason) {
      const done = await workbench.dispatch('evaluation.reopen', { ...sheet, reason, by, at: now() })
      return done.ok ? null : done.fault
    },
    async recuse(reason) {
      if (!(await drafts.flush())) return drafts.fault
      return close('evaluation.recuse', { reason })
    }
  }
}

/** The question that is open, if any. */
export function SheetDialog({ acts, staffNo }: { acts: SheetActs; staffNo: string }) {
  const name = useWorkbench((state) => state.document.tables.people.get(staffNo)?.name ?? staffNo)
  const close = (): void => acts.open(null)
  if (acts.dialog === 'keys') return <KeysDialog onClose={close} />
  if (acts.dialog === 'reopen')
    return <ReasonDialog title={texts.ref('reopen.title', { name })} text={texts.ref('reopen.text')} onConfirm={acts.reopen} onClose={close} />
  if (acts.dialog === 'recuse')
    return <ReasonDialog title={texts.ref('recuse.title', { name })} text={texts.ref('recuse.text')} onConfirm={acts.recuse} onClose={close} />
  return null
}
