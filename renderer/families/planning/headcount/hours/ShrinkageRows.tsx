import { useSay } from '../../../../app/language'
import { Icon } from '../../../../ui/icons'
import { shrinkageProblem, type ShrinkageDraft } from './hours-draft'
import { removeKeepingFocus } from '../common/keep-focus'
import { headcountHoursTexts as hoursTexts } from './texts'

const suggested = ['leave', 'training', 'sickness'] as const
type Props = { readonly rows: readonly ShrinkageDraft[]; readonly readOnly: boolean; onChange(rows: readonly ShrinkageDraft[]): void }

/** 折减: what keeps people from work, each with its share of time; names are offered, shares never. */
export function ShrinkageRows({ rows, readOnly, onChange }: Props) {
  const say = useSay()
  const patch = (index: number, changed: Partial<ShrinkageDraft>): void => onChange(rows.map((row, at) => (at === index ? { ...row, ...changed } : row)))
  const offered = suggested.map((one) => say(hoursTexts.ref(`shrinkage.${one}`))).filter((name) => rows.every((row) => row.name.trim() !== name))
  return (
    <div className="stack heads-shrinkage" data-removals>
      {rows.map((row, index) => {
        const problem = shrinkageProblem(rows, index)
        return (
          <div key={index} className="row heads-tight">
            <input
              className="heads-input heads-name"
              aria-label={say(hoursTexts.ref('shrinkage.name', { index: index + 1 }))}
              aria-invalid={problem === 'name' || problem === 'twice'}
              maxLength={40}
              readOnly={readOnly}
              value={row.name}
              onChange={(event) => patch(index, { name: event.currentTarget.value })}
            />
            <input
              className="heads-input"
              aria-label={say(hoursTexts.ref('shrinkage.percent', { name: row.name === '' ? String(index + 1) : row.name }))}
              aria-invalid={problem === 'percent' && row.percent !== ''}
              inputMode="decimal"
              maxLength={6}
              readOnly={readOnly}
              value={row.percent}
              onChange={(event) => patch(index, { percent: event.currentTarget.value })}
            />
            <span>%</span>
            {readOnly ? null : (
              <button
                type="button"
                className="icon-button"
                aria-label={say(hoursTexts.ref('shrinkage.remove', { name: row.name === '' ? String(index + 1) : row.name }))}
                data-remove
                onClick={({ currentTarget }) => void removeKeepingFocus(currentTarget, async () => onChange(rows.filter((_, at) => at !== index)))}
              >
                <Icon name="cross" size={14} />
              </button>
            )}
            {problem ? <span className="heads-bad heads-below">{say(hoursTexts.ref(`shrinkage.problem.${problem}`))}</span> : null}
          </div>
        )
      })}
      {rows.length === 0 ? <span className="dim">{say(hoursTexts.ref('shrinkage.none'))}</span> : null}
      {readOnly || rows.length >= 20 ? null : (
        <div className="row">
          {[...offered, ''].map((name) => (
            <button key={name} type="button" className="segment heads-add" onClick={() => onChange([...rows, { name, percent: '' }])}>
              <Icon name="add" size={13} />
              {name === '' ? say(hoursTexts.ref('shrinkage.add')) : name}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
