import { useState } from 'react'
import { frequencyUnits, frequencyUnitSchema, perText, standardFault, type ServiceStandard } from '../../../../../shared/families/planning'
import { decimalSchema, roundHalfUp } from '../../../../../shared/kernel/decimal'
import { sayFault, type Fault } from '../../../../../shared/kernel/result'
import type { RuleBook } from '../../../../../shared/kernel/rule'
import { useSay } from '../../../../app/language'
import { workbench } from '../../../../state'
import { sayCount } from '../../../../ui/format'
import { Icon } from '../../../../ui/icons'
import { readFigure, sayFigure } from '../common/figures'
import { removeKeepingFocus } from '../common/keep-focus'
import { SavedCell } from '../common/SavedCell'
import { headcountPageTexts as texts } from '../texts'
import { monthlyHours, type TierStandards } from './tier-rows'

type Props = { readonly tiers: readonly TierStandards[]; readonly book: RuleBook; readonly open: boolean }

/** Tier by tier: each action's time, frequency and unit, to be typed over. */
export function StandardsTable({ tiers, book, open }: Props) {
  const say = useSay()
  return (
    <section className="panel heads-scroll" data-removals>
      <table className="simple-table heads-standards" aria-label={say(texts.ref('standards.table'))}>
        <thead>
          <tr>
            <th scope="col">{say(texts.ref('standards.action'))}</th>
            {(['hours', 'times'] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {say(texts.ref(`standards.${column}`))}
              </th>
            ))}
            <th scope="col">{say(texts.ref('standards.per'))}</th>
            <th scope="col" className="number">
              {say(texts.ref('standards.monthly'))}
            </th>
            {open ? (
              <th scope="col">
                <span className="hidden">{say(texts.ref('remove'))}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        {tiers.map((tier) => (
          <tbody key={tier.tier}>
            <tr className="heads-group">
              <th scope="rowgroup" colSpan={open ? 6 : 5}>
                <strong>{tier.tier}</strong>
                <span>
                  {say(
                    tier.customers > 0
                      ? texts.ref('standards.tier', { count: sayCount(tier.customers), each: sayFigure(tier.each), all: sayFigure(tier.all) })
                      : texts.ref('standards.tier.nobody', { each: sayFigure(tier.each) })
                  )}
                </span>
              </th>
            </tr>
            {tier.standards.map((standard) => (
              <StandardRow key={standard.action} standard={standard} book={book} open={open} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

type Column = 'hours' | 'times'
function StandardRow({ standard, book, open }: { standard: ServiceStandard; book: RuleBook; open: boolean }) {
  const say = useSay()
  const { year, tier, action } = standard
  const [refused, setRefused] = useState<{ readonly column: Column | 'per' | 'row'; readonly fault: Fault | null; readonly text: string } | null>(null)
  const standing = standardFault(standard, book)
  const save = async (column: Column | 'per', changed: Partial<ServiceStandard>): Promise<boolean> => {
    const wanted = { ...standard, ...changed }
    // A standard that nobody believes would stop every figure of the plan.
    const unbelieved = standardFault(wanted, book)
    if (unbelieved) return (setRefused({ column, fault: unbelieved, text: '' }), false)
    const done = await workbench.dispatch('planning.saveStandard', wanted)
    setRefused(done.ok ? null : { column, fault: done.fault, text: '' })
    return done.ok
  }
  const saveFigure = (column: Column) => async (text: string) => {
    const value = decimalSchema.safeParse(readFigure(text)).data
    if (value !== undefined) return save(column, { [column]: value })
    setRefused({ column, fault: null, text })
    return false
  }
  const remove = async (): Promise<void> => {
    const done = await workbench.dispatch('planning.removeStandard', { year, tier, action })
    if (!done.ok) setRefused({ column: 'row', fault: done.fault, text: '' })
  }
  const label = (what: Column | 'per'): string => say(texts.ref('standards.cell', { tier, action, what: texts.ref(`standards.${what}`) }))
  const fault = refused?.fault ?? (refused ? null : standing)
  const said = fault ? sayFault(fault, say) : null
  const problem = said ? say(texts.ref('refusal', said)) : refused ? say(texts.ref('problem.figure', { value: refused.text })) : null
  return (
    <>
      <tr className={problem ? 'heads-row-problem' : undefined}>
        <td>{action}</td>
        {(['hours', 'times'] as const).map((column) => (
          <td key={column} className="number">
            <SavedCell
              label={label(column)}
              value={standard[column]}
              column={column}
              readOnly={!open}
              invalid={refused?.column === column}
              commit={saveFigure(column)}
            />
          </td>
        ))}
        <td>
          <select
            className="cell-select"
            aria-label={label('per')}
            value={standard.per}
            disabled={!open}
            onChange={(event) => void save('per', { per: frequencyUnitSchema.parse(event.target.value) })}
          >
            {frequencyUnits.map((per) => (
              <option key={per} value={per}>
                {say(perText(per))}
              </option>
            ))}
          </select>
        </td>
        <td className="number">{sayFigure(roundHalfUp(monthlyHours(standard)))}</td>
        {open ? (
          <td className="heads-act">
            <button
              type="button"
              className="icon-button"
              aria-label={say(texts.ref('standards.removeOne', { tier, action }))}
              title={say(texts.ref('standards.removeOne', { tier, action }))}
              data-remove
              onClick={(event) => void removeKeepingFocus(event.currentTarget, remove)}
            >
              <Icon name="cross" size={14} />
            </button>
          </td>
        ) : null}
      </tr>
      {problem ? (
        <tr>
          <td colSpan={open ? 6 : 5} className="heads-problem">
            <p className="entry-refused" role="alert">
              <Icon name="warning" size={14} /> {problem}
            </p>
          </td>
        </tr>
      ) : null}
    </>
  )
}
