import { Button, NumberInput, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { publicityRule, type Publicity } from '../../shared/families/certification'
import { parseCivilDate } from '../../shared/kernel/civil-date'
import { sayFault, type Fault, type Result } from '../../shared/kernel/result'
import { computeRule } from '../../shared/kernel/rule'
import { useSay } from '../app/language'
import { useDocument } from '../state'
import { bookOn } from '../state/grade-results'
import { Icon } from '../ui/icons'
import { today } from '../ui/today'
import { publicityTexts as texts } from './texts'
import { usePresentPack } from '../state/packs'

/** When a list goes out, for how long, and under which number. */
export type PublicityTerms = Pick<Publicity, 'startsOn' | 'endsOn' | 'workingDays' | 'number'>

/** The number that the letterhead's pattern gives; its running number is left to HR. */
const proposedNumber = (pattern: string | undefined, day: string): string => (pattern ?? '').replace('{year}', day.slice(0, 4)).replace('{number}', '')

/** The last day by the rule, from the first day and the working days. */
function useTime(startsOn: string, days: number | null) {
  const pack = usePresentPack()
  const start = parseCivilDate(startsOn)
  return useMemo(() => {
    if (!pack || !start) return null
    const time = computeRule(publicityRule, { startsOn: start, ...(days === null ? {} : { workingDays: days }) }, bookOn(pack, start), { trace: false })
    return { start, time }
  }, [pack, start, days])
}

type Props = { readonly disabled?: boolean; publish(terms: PublicityTerms): Promise<Result<unknown>> }
/** Publishes a list: first day, working days, number, and the last day by the holiday arrangements of the pack. */
export function PublishForm({ disabled = false, publish }: Props) {
  const say = useSay()
  const { tables } = useDocument()
  const [startsOn, setStartsOn] = useState<string>(today())
  const [days, setDays] = useState<number | null>(null)
  const [number, setNumber] = useState(() => proposedNumber(tables.letterhead.get('letterhead')?.numberPattern, today()))
  const [refused, setRefused] = useState<Fault | null>(null)
  const found = useTime(startsOn, days)
  const end = found?.time.ok ? found.time.value.value : null
  const send = async (): Promise<void> => {
    if (!found || !end) return
    const done = await publish({ startsOn: found.start, endsOn: end.endsOn, workingDays: end.workingDays, number: number.trim() })
    setRefused(done.ok ? null : done.fault)
  }
  const fault = refused ?? (found && !found.time.ok ? found.time.fault : null)
  return (
    <>
      <form className="row start-form" onSubmit={(event) => (event.preventDefault(), void send())}>
        <TextInput type="date" label={say(texts.ref('start'))} value={startsOn} onChange={(event) => setStartsOn(event.currentTarget.value)} />
        <NumberInput
          label={say(texts.ref('days'))}
          size="xs"
          min={1}
          max={60}
          allowDecimal={false}
          hideControls
          value={days ?? end?.workingDays ?? ''}
          onChange={(value) => setDays(typeof value === 'number' ? value : null)}
        />
        <TextInput label={say(texts.ref('number'))} maxLength={60} value={number} onChange={(event) => setNumber(event.currentTarget.value)} />
        <Button type="submit" disabled={disabled || end === null}>
          {say(texts.ref('publish'))}
        </Button>
      </form>
      <p role="status">
        {end ? <strong>{say(texts.ref('end', { day: end.endsOn }))}</strong> : null} <span className="dim">{say(texts.ref('end.hint'))}</span>
      </p>
      {end && end.missingYears.length > 0 ? (
        <p className="caution">
          <Icon name="warning" size={14} /> {say(texts.ref('missingYear', { years: end.missingYears.map(String) }))}
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

/** How far a publication is on a day. */
export const publicityState = ({ startsOn, endsOn }: Pick<Publicity, 'startsOn' | 'endsOn'>, day: string): 'coming' | 'running' | 'ended' =>
  day < startsOn ? 'coming' : day > endsOn ? 'ended' : 'running'
