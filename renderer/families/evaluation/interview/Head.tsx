import type { Grade } from '../../../../shared/families/roster'
import { useSay } from '../../../app/language'
import { useWorkbench } from '../../../state'
import { Icon } from '../../../ui/icons'
import { StatusBadge } from '../../../ui/StatusBadge'
import { useSayGrade } from '../../roster/grade-text'
import type { SheetState } from './queue'
import { useSession } from './session'
import { interviewTexts as texts } from './texts'

type Props = {
  readonly panel: string
  readonly target: Grade | null
  readonly state: SheetState
  onSubmit(): void
  onReopen(): void
  onRecuse(): void
  onUnrecuse(): void
  onNext(): void
  onSwitch(): void
  onKeys(): void
  onLeave(): void
}

/** Who is in front, for what, how far it is, and what can be done with the whole sheet. */
export function Head({ panel, target, state, ...on }: Props) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const { sheet, competencies, seatKey } = useSession()
  const person = useWorkbench(({ document }) => document.tables.people.get(sheet.staffNo))
  const assessor = useWorkbench(({ document }) => document.tables.assessors.get(sheet.assessor)?.name ?? sheet.assessor)
  const rated = useWorkbench(({ document: { tables } }) => {
    const ratings = competencies.map(({ code }) => tables.ratings.get(`${seatKey}|${code}`))
    return ratings.filter((rating) => rating !== undefined && (rating.level !== null || rating.notObserved)).length
  })
  return (
    <header className="interview-head">
      <div className="who">
        <h1 title={person?.name}>{person?.name ?? sheet.staffNo}</h1>
        <span>{person?.post}</span>
        <span>{target ? say(texts.ref('target', { grade: sayGrade(target) })) : say(texts.ref('target.none'))}</span>
        <span className="dim">{say(texts.ref('panel', { panel }))}</span>
        <span className="progress">{say(texts.ref('progress', { rated, all: competencies.length }))}</span>
        {state === 'submitted' || state === 'recused' ? (
          <StatusBadge tone={state === 'submitted' ? 'good' : 'quiet'}>{say(texts.ref(`state.${state}`))}</StatusBadge>
        ) : null}
      </div>
      <div className="acts">
        {state === 'submitted' ? (
          <button type="button" className="act" data-submit onClick={on.onReopen}>
            {say(texts.ref('reopen'))}
          </button>
        ) : null}
        {state === 'recused' ? (
          <button type="button" className="act" data-submit onClick={on.onUnrecuse}>
            {say(texts.ref('unrecuse'))}
          </button>
        ) : null}
        {state === 'waiting' || state === 'underWay' ? (
          <>
            <button type="button" className="act act-main" data-submit aria-keyshortcuts="Control+Shift+Enter" onClick={on.onSubmit}>
              {say(texts.ref('submit'))}
            </button>
            <button type="button" className="act" onClick={on.onRecuse}>
              {say(texts.ref('recuse'))}
            </button>
          </>
        ) : null}
        <button type="button" className="act" aria-keyshortcuts="Control+Enter" onClick={on.onNext}>
          {say(texts.ref('next'))}
        </button>
        <span className="acts-gap" />
        <span className="assessor">{say(texts.ref('assessor', { name: assessor }))}</span>
        <button type="button" className="act" onClick={on.onSwitch}>
          {say(texts.ref('switch'))}
        </button>
        <button
          type="button"
          className="act act-icon"
          aria-label={say(texts.ref('keys'))}
          title={say(texts.ref('keys'))}
          aria-keyshortcuts="F1"
          onClick={on.onKeys}
        >
          <Icon name="help" />
        </button>
        <button type="button" className="act" aria-keyshortcuts="Escape" onClick={on.onLeave}>
          <Icon name="door" size={16} />
          {say(texts.ref('leave'))}
        </button>
      </div>
    </header>
  )
}

const hints = [
  ['1–5', 'foot.rate'],
  ['.', 'foot.half'],
  ['0', 'foot.notObserved'],
  ['Tab', 'foot.tab'],
  ['PgUp/PgDn', 'foot.page'],
  ['Ctrl+Enter', 'foot.next'],
  ['Ctrl+Shift+Enter', 'foot.submit'],
  ['F2', 'foot.timer'],
  ['Esc', 'foot.leave'],
  ['?', 'foot.keys']
] as const

/** The keys, said where the eye rests between two candidates. */
export function Foot() {
  const say = useSay()
  return (
    <footer className="interview-foot dim">
      {hints.map(([key, text]) => (
        <span key={text}>
          <kbd>{key}</kbd> {say(texts.ref(text))}
        </span>
      ))}
      <span className="foot-note">{say(texts.ref('foot.inText'))}</span>
    </footer>
  )
}
