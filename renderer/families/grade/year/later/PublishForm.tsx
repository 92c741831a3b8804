import { Button, NumberInput, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { publicityRule } from '../../../../../shared/families/certification'
import type { GradeYear, PublishedMovement } from '../../../../../shared/families/grade'
import { parseCivilDate } from '../../../../../shared/kernel/civil-date'
import { sayFault, type Fault } from '../../../../../shared/kernel/result'
import { computeRule } from '../../../../../shared/kernel/rule'
import { useSay } from '../../../../app/language'
import { useDocument, useWorkbench, workbench } from '../../../../state'
import { bookOn } from '../../../../state/grade-results'
import { Icon } from '../../../../ui/icons'
import { today } from '../../../../ui/today'
import { gradeForceTexts as texts } from './force-texts'

/** The number that the letterhead's pattern gives; its running number is left to HR. */
const proposedNumber = (pattern: string | undefined, day: string): string => (pattern ?? '').replace('{year}', day.slice(0, 4)).replace('{number}', '')

/** The last day by the rule, from the first day and the working days; then the list goes out. */
function useTime(startsOn: string, days: number | null) {
  const pack = useWorkbench((state) => state.pack)
  const start = parseCivilDate(startsOn)
  return useMemo(() => {
    if (!pack || !start) return null
    return computeRule(publicityRule, { startsOn: start, ...(days === null ? {} : { workingDays: days }) }, bookOn(pack, start), { trace: false })
  }, [pack, start, days])
}

export function PublishForm({ year, list }: { year: GradeYear; list: readonly PublishedMovement[] }) {
  const say = useSay()
  const { tables } = useDocument()
  const [startsOn, setStartsOn] = useState<string>(today())
  const [days, setDays] = useState<number | null>(null)
  const [number, setNumber] = useState(() => proposedNumber(tables.letterhead.get('letterhead')?.numberPattern, today()))
  const [refused, setRefused] = useState<Fault | null>(null)
  const time = useTime(startsOn, days)
  const end = time?.ok ? time.value.value : null
  const publish = async (): Promise<void> => {
    if (!end) return
    const { endsOn, workingDays } = end
    const done = await workbench.dispatch('grade.publish', { year: year.year, publicity: { startsOn, endsOn, workingDays, number: number.trim(), list } })
    setRefused(done.ok ? null : done.fault)
  }
  const fault = refused ?? (time && !time.ok ? time.fault : null)
  return (
    <>
      <form className="row start-form" onSubmit={(event) => (event.preventDefault(), void publish())}>
        <TextInput type="date" label={say(texts.ref('publish.start'))} value={startsOn} onChange={(event) => setStartsOn(event.currentTarget.value)} />
        <NumberInput
          label={say(texts.ref('publish.days'))}
          size="xs"
          min={1}
          max={60}
          allowDecimal={false}
          hideControls
          value={days ?? end?.workingDays ?? ''}
          onChange={(value) => setDays(typeof value === 'number' ? value : null)}
        />
        <TextInput label={say(texts.ref('publish.number'))} maxLength={60} value={number} onChange={(event) => setNumber(event.currentTarget.value)} />
        <Button type="submit" disabled={end === null}>
          {say(texts.ref('publish.do'))}
        </Button>
      </form>
      <p role="status">
        {end ? <strong>{say(texts.ref('publish.end', { day: end.endsOn }))}</strong> : null} <span className="dim">{say(texts.ref('publish.end.hint'))}</span>
      </p>
      {end && end.missingYears.length > 0 ? (
        <p className="caution">
          <Icon name="warning" size={14} /> {say(texts.ref('publish.missingYear', { years: end.missingYears.map(String) }))}
        </p>
      ) : null}
      {fault ? (
        <p className="entry-refused" role="alert">
          {sayFault(fault, say).message}。{sayFault(fault, say).wayOut}
        </p>
      ) : null}
    </>
  )
}
