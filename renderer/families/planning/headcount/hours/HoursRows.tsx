import type { ReactNode } from 'react'
import { useSay, useSpeech } from '../../../../app/language'
import { usePresentPack } from '../../../../state/packs'
import { Ground } from '../common/Ground'
import type { Standing } from '../common/standing'
import { headcountPageTexts as texts } from '../texts'
import { readHoursFigure, type HoursFigure, type ShrinkageDraft, type ShrinkageValue } from './hours-draft'
import { ShrinkageRows } from './ShrinkageRows'
import { headcountHoursTexts as hoursTexts } from './texts'

type FigureProps = {
  readonly field: HoursFigure
  readonly standing: Standing<number>
  readonly text: string
  readonly open: boolean
  onChange(text: string): void
  onBack(): void
}
const units = { workingDays: 'unit.days', hoursPerDay: 'unit.hours', utilisation: 'unit.percent', fixedHours: 'unit.hours' } as const

/** One figure of the calendar: what the pack says, what counts, on what ground. */
export function FigureRow({ field, standing, text, open, onChange, onBack }: FigureProps) {
  const say = useSay()
  const bounds = usePresentPack()?.parameters[standing.parameter.path]?.bounds
  const unread = readHoursFigure(field, text) === null
  const name = say(hoursTexts.ref(`hours.${field}`))
  const unit = say(texts.ref(units[field]))
  return (
    <tr>
      <Named name={name} meaning={say(standing.parameter.meaning)} />
      <td>
        <PackValue standing={standing}>
          {standing.pack} {unit}
        </PackValue>
      </td>
      <td>
        <div className="row">
          <input
            className="heads-input"
            aria-label={name}
            aria-invalid={unread}
            inputMode="decimal"
            maxLength={12}
            readOnly={!open}
            value={text}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <span>{unit}</span>
        </div>
        {unread ? <p className="heads-bad">{say(bounds ? hoursTexts.ref('hours.bounds', bounds) : texts.ref('problem.figure', { value: text }))}</p> : null}
      </td>
      <td>
        <OwnGround name={name} standing={standing} open={open} onBack={onBack} />
      </td>
    </tr>
  )
}

type ShrinkageProps = {
  readonly standing: Standing<ShrinkageValue>
  readonly rows: readonly ShrinkageDraft[]
  readonly open: boolean
  onChange(rows: readonly ShrinkageDraft[]): void
  onBack(): void
}
/** 缺勤折减 as one figure of several rows. */
export function ShrinkageRow({ standing, rows, open, onChange, onBack }: ShrinkageProps) {
  const { say, language } = useSpeech()
  const separator = language === 'zh-CN' ? '，' : ', '
  const name = say(hoursTexts.ref('hours.shrinkage'))
  return (
    <tr>
      <Named name={name} meaning={say(standing.parameter.meaning)} />
      <td>
        <PackValue standing={standing}>
          {standing.pack.length === 0 ? say(hoursTexts.ref('shrinkage.none')) : standing.pack.map(({ name, percent }) => `${name} ${percent}%`).join(separator)}
        </PackValue>
      </td>
      <td>
        <ShrinkageRows rows={rows} readOnly={!open} onChange={onChange} />
      </td>
      <td>
        <OwnGround name={name} standing={standing} open={open} onBack={onBack} />
      </td>
    </tr>
  )
}

const Named = ({ name, meaning }: { name: string; meaning: string }) => (
  <th scope="row">
    {name}
    <span className="dim">{meaning}</span>
  </th>
)
const PackValue = ({ standing, children }: { standing: Standing<unknown>; children: ReactNode }) => (
  <div className="heads-pack">
    <span>{children}</span>
    <Ground provenance={standing.provenance} />
  </div>
)

/** The city's own ground with the way back to the pack's value. */
function OwnGround({ name, standing: { own }, open, onBack }: { name: string; standing: Standing<unknown>; open: boolean; onBack: () => void }) {
  const say = useSay()
  if (!own) return <span className="dim">{say(texts.ref('own.none'))}</span>
  return (
    <div className="heads-pack">
      <Ground provenance="city" />
      <span>{own.reason}</span>
      {open ? (
        <button type="button" className="link" aria-label={say(texts.ref('own.backOf', { name }))} onClick={onBack}>
          {say(texts.ref('own.back'))}
        </button>
      ) : null}
    </div>
  )
}
