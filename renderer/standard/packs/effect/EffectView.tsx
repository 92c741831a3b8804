import { Button, Loader } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { certificationTexts } from '../../../../shared/families/certification'
import { gradeYearTexts, movementKinds, type Movement } from '../../../../shared/families/grade'
import { grades } from '../../../../shared/families/roster'
import type { TextRef } from '../../../../shared/kernel/texts'
import type { StandardPack } from '../../../../shared/standard/pack'
import type { GradeYearEffect, PackEffect, PlanEffect, RoundEffect } from '../../../../shared/workspace/pack-effect'
import { cycleText } from '../../../../shared/workspace/standard-commands'
import { addTexts, useSay } from '../../../app/language'
import { host } from '../../../host'
import { useDocument } from '../../../state'
import { JobLine } from '../../../submission/JobLine'
import { submissionPageTexts } from '../../../submission/texts'
import { useJob } from '../../../submission/use-job'
import { useSayGrade } from '../../../families/roster/grade-text'
import { blank, sayCount } from '../../../ui/format'
import { packTexts as texts } from '../texts'
import { useEffectOf } from './use-effect-of'

// What is said of long work is said alike on both pages.
addTexts([submissionPageTexts])

type EffectProps = { readonly before: StandardPack | null; readonly after: StandardPack }
/** What it would change: in this file's own results, for a province in those that it received; computed when asked. */
export function EffectView(props: EffectProps) {
  const { tables } = useDocument()
  const isProvince = tables.office.get('office')?.office === 'province' && tables.receivedPackages.size > 0
  return isProvince ? <ConsolidatedEffect {...props} /> : <OwnEffect {...props} />
}

/** Over every city's rows, which only the host has. */
function ConsolidatedEffect({ before, after }: EffectProps) {
  const say = useSay()
  const job = useJob()
  const [found, setFound] = useState<{ readonly cities: number; readonly effect: PackEffect } | null>(null)
  const compute = async (): Promise<void> => setFound(await job.run((name) => host['consolidation.packEffect']({ before, after, job: name })))
  return (
    <section className="stack" aria-labelledby="effect-title">
      <h3 id="effect-title">{say(texts.ref('effect.consolidated'))}</h3>
      <p className="dim">{say(texts.ref(before ? 'effect.pair' : 'effect.lead'))}</p>
      <div>
        <Button variant="default" disabled={job.state !== null} onClick={() => void compute()}>
          {say(texts.ref('effect.compute'))}
        </Button>
      </div>
      <JobLine job={job} what={say(texts.ref('effect.computing'))} />
      {found ? (
        <>
          <p>{say(texts.ref('effect.cities', { count: found.cities }))}</p>
          <Cycles effect={found.effect} />
        </>
      ) : null}
    </section>
  )
}

function OwnEffect({ before, after }: EffectProps) {
  const say = useSay()
  const [asked, setAsked] = useState(false)
  return (
    <section className="stack" aria-labelledby="effect-title">
      <h3 id="effect-title">{say(texts.ref('effect'))}</h3>
      <p className="dim">{say(texts.ref(before ? 'effect.pair' : 'effect.lead'))}</p>
      {asked ? (
        <Found before={before} after={after} onCancel={() => setAsked(false)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setAsked(true)}>
            {say(texts.ref('effect.compute'))}
          </Button>
        </div>
      )}
    </section>
  )
}

function Found({ before, after, onCancel }: EffectProps & { onCancel(): void }) {
  const say = useSay()
  const state = useEffectOf(before, after)
  if (state.kind === 'failed') return <p role="alert">{say(texts.ref('effect.failed'))}</p>
  if (state.kind === 'computing')
    return (
      <div className="row" role="status">
        <Loader size="xs" /> {say(texts.ref('effect.computing'))}
        <Button variant="subtle" size="xs" onClick={onCancel}>
          {say(texts.ref('effect.cancel'))}
        </Button>
      </div>
    )
  return <Cycles effect={state.effect} />
}

function Cycles({ effect: { rounds, gradeYears, plans } }: { effect: PackEffect }) {
  const say = useSay()
  if (rounds.length + gradeYears.length + plans.length === 0)
    return (
      <p className="dim" role="status">
        {say(texts.ref('effect.none'))}
      </p>
    )
  return (
    <div className="stack" role="status">
      {rounds.map((round) => (
        <RoundPart key={round.cycle} round={round} />
      ))}
      {gradeYears.map((year) => (
        <YearPart key={year.cycle} year={year} />
      ))}
      {plans.map((plan) => (
        <PlanPart key={plan.cycle} plan={plan} />
      ))}
    </div>
  )
}

type Count = { readonly label: TextRef; readonly before: number; readonly after: number }
const mostShown = 200
/** One cycle: how many there are of each before and after, then who changes. */
function CyclePart({ cycle, changed, counts, children }: { cycle: string; changed: TextRef; counts: readonly Count[]; children: ReactNode }) {
  const say = useSay()
  const differing = counts.filter(({ before, after }) => before !== after)
  return (
    <details className="packs-cycle">
      <summary>
        <strong>{say(cycleText(cycle))}</strong> <span>{say(changed)}</span>{' '}
        <span className="dim">
          {differing
            .map(({ label, before, after }) => say(texts.ref('effect.counts', { label, before: sayCount(before), after: sayCount(after) })))
            .join(say(texts.ref('effect.comma')))}
        </span>
      </summary>
      {children}
    </details>
  )
}

function Changes({ heads, rows, total }: { heads: readonly TextRef[]; rows: readonly (readonly string[])[]; total: number }) {
  const say = useSay()
  if (rows.length === 0) return null
  return (
    <div className="packs-scroll">
      <table className="simple-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.key} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostShown).map((cells, index) => (
            <tr key={index}>
              {cells.map((cell, column) => (
                <td key={column} {...(column < 2 ? { 'data-data': true } : {})}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {total > mostShown ? <p className="dim">{say(texts.ref('effect.more', { count: sayCount(total - mostShown) }))}</p> : null}
    </div>
  )
}

const statuses = ['pass', 'fail', 'pending', 'notInRound'] as const
type Pair<T> = { readonly before: T; readonly after: T }
/** What it was and is, once where both are the same. */
function useArrow(): <T>(pair: Pair<T>, sayOne: (one: T) => string) => string {
  const say = useSay()
  return ({ before, after }, sayOne) => {
    const [was, is] = [sayOne(before), sayOne(after)]
    return was === is ? is : say(texts.ref('arrow', { before: was, after: is }))
  }
}
const changedText = (count: number, people: number): TextRef =>
  count === 0 ? texts.ref('effect.unchanged', { people: sayCount(people) }) : texts.ref('effect.changed', { count: sayCount(count), people: sayCount(people) })

function RoundPart({ round: { cycle, people, statuses: counts, changes } }: { round: RoundEffect }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const arrow = useArrow()
  const gradeOf = (text: string | null): string => {
    const grade = grades.find((one) => one === text)
    return grade ? sayGrade(grade) : blank
  }
  return (
    <CyclePart
      cycle={cycle}
      changed={changedText(changes.length, people)}
      counts={statuses.map((status) => ({ label: certificationTexts.ref(`status.${status}`), before: counts.before[status], after: counts.after[status] }))}
    >
      <Changes
        heads={[texts.ref('staffNo'), texts.ref('person'), texts.ref('target'), texts.ref('composite'), texts.ref('status')]}
        total={changes.length}
        rows={changes
          .slice(0, mostShown)
          .map(({ staffNo, name, target, composite, status }) => [
            staffNo,
            name,
            arrow(target, gradeOf),
            arrow(composite, (score) => score ?? blank),
            arrow(status, (one) => say(certificationTexts.ref(`status.${one}`)))
          ])}
      />
    </CyclePart>
  )
}

function YearPart({ year: { cycle, people, movements, changes } }: { year: GradeYearEffect }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const arrow = useArrow()
  const sayMovement = ({ kind, to, standby }: Movement): string =>
    say(texts.ref(standby ? 'movement.standby' : 'movement', { kind: gradeYearTexts.ref(`kind.${kind}`), to: sayGrade(to) }))
  return (
    <CyclePart
      cycle={cycle}
      changed={changedText(changes.length, people)}
      counts={movementKinds.map((kind) => ({ label: gradeYearTexts.ref(`kind.${kind}`), before: movements.before[kind], after: movements.after[kind] }))}
    >
      <Changes
        heads={[texts.ref('staffNo'), texts.ref('person'), texts.ref('movement.column'), texts.ref('rank')]}
        total={changes.length}
        rows={changes
          .slice(0, mostShown)
          .map(({ staffNo, name, movement, rank }) => [
            staffNo,
            name,
            arrow(movement, sayMovement),
            arrow(rank, (place) => (place === null ? blank : String(place)))
          ])}
      />
    </CyclePart>
  )
}

function PlanPart({ plan: { cycle, heads, units } }: { plan: PlanEffect }) {
  const arrow = useArrow()
  const sayHeads = (count: number | null): string => (count === null ? blank : sayCount(count))
  const changed = units.length > 0 || heads.before !== heads.after
  return (
    <CyclePart
      cycle={cycle}
      changed={changed ? texts.ref('effect.heads', { heads: arrow(heads, sayHeads), counties: units.length }) : texts.ref('effect.heads.same')}
      counts={[]}
    >
      <Changes
        heads={[texts.ref('county'), texts.ref('heads')]}
        total={units.length}
        rows={units.slice(0, mostShown).map(({ unit, ...pair }) => [unit, arrow(pair, sayHeads)])}
      />
    </CyclePart>
  )
}
