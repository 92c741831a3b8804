import { Button } from '@mantine/core'
import { useState } from 'react'
import { sayFault, type Fault } from '../../../../../shared/kernel/result'
import { useSay } from '../../../../app/language'
import { useWorkbench, workbench } from '../../../../state'
import { sayCount } from '../../../../ui/format'
import { Icon } from '../../../../ui/icons'
import { today } from '../../../../ui/today'
import type { YearStepProps } from '../step-props'
import { inputsTexts as texts } from './texts'

/** 冻结: keeps grades and posts of the day of judgement, so that a roster brought up to date later moves nothing. */
export function Freeze({ year, result }: YearStepProps) {
  const say = useSay()
  const operator = useWorkbench((state) => state.preferences.operator)
  const [refused, setRefused] = useState<Fault | null>(null)
  const send = async (command: 'grade.freeze' | 'grade.unfreeze', input: object): Promise<void> => {
    const done = await workbench.dispatch(command, { year: year.year, ...input })
    setRefused(done.ok ? null : done.fault)
  }
  const said = refused ? sayFault(refused, say) : null
  return (
    <section className="panel stack narrow" aria-labelledby="freeze-title">
      <h3 id="freeze-title">{say(texts.ref(year.frozen ? 'freeze.done' : 'freeze.title', { day: year.asOf }))}</h3>
      {year.frozen ? <p>{say(texts.ref('freeze.by', { on: year.frozen.on, by: year.frozen.by }))}</p> : null}
      <ul className="freeze-points">
        {(['freeze.keeps', 'freeze.moves', 'freeze.when'] as const).map((key) => (
          <li key={key}>
            <Icon name="right" size={14} /> <span>{say(texts.ref(key, { day: year.asOf }))}</span>
          </li>
        ))}
      </ul>
      {year.inForce ? (
        <p className="dim">{say(texts.ref('freeze.inForce'))}</p>
      ) : (
        <div className="row">
          {year.frozen ? (
            <Button variant="default" onClick={() => void send('grade.unfreeze', {})}>
              {say(texts.ref('freeze.undo'))}
            </Button>
          ) : (
            <Button disabled={result.people.length === 0} onClick={() => void send('grade.freeze', { on: today(), by: operator })}>
              {say(texts.ref('freeze.do', { count: sayCount(result.people.length) }))}
            </Button>
          )}
        </div>
      )}
      {said ? (
        <p className="entry-refused" role="alert">
          {said.message}。{said.wayOut}
        </p>
      ) : null}
    </section>
  )
}
