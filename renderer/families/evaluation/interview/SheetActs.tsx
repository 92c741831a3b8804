import { useMemo, useState } from 'react'
import { lackOf, type Lack, type SheetOf } from '../../../../shared/families/evaluation'
import type { Competency } from '../../../../shared/families/competency'
import type { Fault } from '../../../../shared/kernel/result'
import type { Tables } from '../../../../shared/workspace/tables'
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

/** Whether a mark of round 2 is lacking. */
function lacksMarks({ seats }: Tables, seatKey: string): boolean {
  const seat = seats.get(seatKey)
  return !seat || seat.interview === null || seat.presentation === null
}

/** What a sheet lacks, as it is filled in; nothing is worked out until somebody has asked. */
function useLacks({ sheet, seatKey, competencies, withMarks }: Question, asked: boolean): { readonly lacks: readonly Lack[]; readonly marks: boolean } {
  const said = useWorkbench(({ document: { tables } }) =>
    asked ? JSON.stringify(lackOf(tables, sheet, competencies).map(({ code, parts }) => [code, parts])) : ''
  )
  const marks = useWorkbench(({ document: { tables } }) => asked && withMarks && lacksMarks(tables, seatKey))
  const lacks = useMemo(() => (said === '' ? [] : lackOf(tablesNow(), sheet, competencies)), [said, sheet, competencies])
  return { lacks, marks }
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
export function useSheetActs(question: Question): SheetActs {
  const { sheet, seatKey, competencies, withMarks, drafts, watch } = question
  const [refusal, setRefusal] = useState<{ readonly seatKey: string; readonly fault: Fault | null } | null>(null)
  const asked = refusal?.seatKey === seatKey
  const { lacks, marks } = useLacks(question, asked)
  const fault = asked ? refusal.fault : null
  const [dialog, open] = useState<OpenDialog>(null)

  /** The time goes to the disk before the sheet is closed to edits. */
  const close = async (command: string, more: object): Promise<Fault | null> => {
    watch.hide()
    const done = await workbench.dispatch(command, { ...sheet, ...more })
    if (!done.ok) watch.show()
    return done.ok ? null : done.fault
  }
  const submit = async (withoutMarks = false): Promise<void> => {
    if (!(await drafts.flush())) return setRefusal({ seatKey, fault: drafts.fault })
    const tables = tablesNow()
    const lacking = lackOf(tables, sheet, competencies).length > 0 || (withMarks && !withoutMarks && lacksMarks(tables, seatKey))
    if (lacking) return setRefusal({ seatKey, fault: null })
    const refused = await close('evaluation.submit', { at: now(), codes: competencies.map(({ code }) => code) })
    setRefusal(refused && { seatKey, fault: refused })
  }
  const by = tablesNow().assessors.get(sheet.assessor)?.name ?? sheet.assessor
  return {
    refused: fault !== null || lacks.length > 0 || marks ? { lacks, marks, fault } : null,
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
