import { memo, type ReactNode } from 'react'
import { grades } from '../../../../shared/families/roster'
import { gradeYearTexts, type WhatIfOutcome } from '../../../../shared/families/grade'
import { useSay } from '../../../app/language'
import { sayCount } from '../../../ui/format'
import type { Two } from './Charts'
import { gradeLabel } from './levers'
import { countOf, everybody, groupsOf, passing, structureOf } from './read-answer'
import { whatIfTexts as texts } from './texts'

/** Before → after; one figure where nothing changes. `plain`: more of it is neither good nor bad. */
function Change({ before, after, plain = false }: { before: number; after: number; plain?: boolean }) {
  const say = useSay()
  if (before === after) return <>{sayCount(after)}</>
  return (
    <strong className={plain ? undefined : after > before ? 'rising' : 'falling'}>
      {say(texts.ref('change.both', { before: sayCount(before), after: sayCount(after) }))}（{after > before ? '+' : '−'}
      {sayCount(Math.abs(after - before))}）
    </strong>
  )
}
const columns = ['pass', 'within', 'waiting'] as const
const kinds: Record<(typeof columns)[number], readonly WhatIfOutcome[]> = { pass: passing, within: ['within'], waiting: ['waiting', 'tied'] }

/** How many pass, have a place or wait, by target grade and by county, before and with the what-if. */
export const Counts = memo(function Counts({ pack, now, targets, counties }: Two & { readonly counties: readonly string[] }) {
  const say = useSay()
  const numbers = targets.map((grade) => grades.indexOf(grade))
  return (
    <div className="what-if-tables">
      <CountTable caption={say(texts.ref('counts.targets'))} heading={say(texts.ref('column.target'))} moved>
        {targets.map((grade) => (
          <CountRow key={grade} tally="byTarget" groups={[grades.indexOf(grade)]} name={say(gradeLabel(grade))} pack={pack} now={now} moved />
        ))}
        <CountRow tally="byTarget" groups={numbers} name={say(texts.ref('counts.total'))} pack={pack} now={now} moved />
      </CountTable>
      <CountTable caption={say(texts.ref('counts.counties'))} heading={say(texts.ref('column.county'))}>
        {groupsOf(now.answer, 'byCounty').map((county) => (
          <CountRow key={county} tally="byCounty" groups={[county]} name={counties[county] ?? ''} pack={pack} now={now} />
        ))}
      </CountTable>
    </div>
  )
})

function CountTable({ caption, heading, moved = false, children }: { caption: string; heading: string; moved?: boolean; children: ReactNode }) {
  const say = useSay()
  const names = ['people', ...columns, ...(moved ? (['down', 'up'] as const) : [])] as const
  return (
    <table className="simple-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th>{heading}</th>
          {names.map((name) => (
            <th key={name} className="number">
              {say(texts.ref(`counts.${name}`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

type RowProps = Pick<Two, 'pack' | 'now'> & {
  readonly tally: 'byTarget' | 'byCounty'
  readonly groups: readonly number[]
  readonly name: string
  readonly moved?: boolean
}
function CountRow({ tally, groups, name, pack, now, moved = false }: RowProps) {
  const sum = (of: Two['pack'], outcomes: readonly WhatIfOutcome[]): number =>
    groups.reduce((total, group) => total + countOf(of.answer, tally, group, ...outcomes), 0)
  const movedBy = (figures: Int32Array): number => groups.reduce((total, group) => total + (figures[group] ?? 0), 0)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{sayCount(sum(now, everybody))}</td>
      {columns.map((column) => (
        <td key={column} className="number">
          <Change before={sum(pack, kinds[column])} after={sum(now, kinds[column])} plain={column === 'waiting'} />
        </td>
      ))}
      {moved
        ? [now.answer.down, now.answer.up].map((figures, index) => (
            <td key={index} className="number">
              {sayCount(movedBy(figures))}
            </td>
          ))
        : null}
    </tr>
  )
}

/** The heads of every grade after the promotions, against its band. */
export const StructureAfter = memo(function StructureAfter({ pack, now }: Pick<Two, 'pack' | 'now'>) {
  const say = useSay()
  const both = (grade: number, figure: 'places' | 'taken' | 'after') => (
    <td className="number">
      <Change before={structureOf(pack.answer, grade, figure)} after={structureOf(now.answer, grade, figure)} plain />
    </td>
  )
  return (
    <div className="what-if-tables">
      <table className="simple-table">
        <caption>{say(texts.ref('structure.title'))}</caption>
        <thead>
          <tr>
            <th>{say(texts.ref('structure.grade'))}</th>
            {(['heads', 'band', 'places', 'taken', 'after', 'status'] as const).map((name) => (
              <th key={name} className="number">
                {say(texts.ref(`structure.${name}`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grades.map((grade, number) => (
            <tr key={grade}>
              <th scope="row">{say(gradeLabel(grade))}</th>
              <td className="number">{sayCount(structureOf(now.answer, number, 'heads'))}</td>
              <td className="number">
                {structureOf(now.answer, number, 'lower')}–{structureOf(now.answer, number, 'upper')}
              </td>
              {number === 0 ? <td className="number">—</td> : both(number, 'places')}
              {number === 0 ? <td className="number">—</td> : both(number, 'taken')}
              {both(number, 'after')}
              <td className="number">{say(againstBand(now.answer, number))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="dim">{say(gradeYearTexts.ref('bands.limitOnly'))}</p>
      <p className="dim">{say(texts.ref('structure.note'))}</p>
    </div>
  )
})

function againstBand(answer: Two['now']['answer'], grade: number) {
  const [lower, upper, after] = [structureOf(answer, grade, 'lower'), structureOf(answer, grade, 'upper'), structureOf(answer, grade, 'after')]
  if (after < lower) return texts.ref('structure.below', { count: sayCount(lower - after) })
  return after > upper ? texts.ref('structure.above', { count: sayCount(after - upper) }) : texts.ref('structure.in')
}
