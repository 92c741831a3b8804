import type { RatingLevel } from '../../../../shared/families/competency'
import type { RatingPlan } from '../../../../shared/families/evaluation'
import { useSay } from '../../../app/language'
import { workbench } from '../../../state'
import { ReadOnlyBand, RefusedBand, UnsavedBand } from './Bands'
import { CompetencyView, useAsking } from './CompetencyView'
import { keyOf } from './drafts'
import { Evidence } from './Evidence'
import { Foot, Head } from './Head'
import { ItemList } from './ItemList'
import { stepped, type InterviewAction } from './keymap'
import { Marks } from './MarkFields'
import { fieldNamed, itemsOf, neighbour, startOf } from './places'
import { Queue, type InQueue } from './QueueStrip'
import { SaveLine } from './SaveLine'
import { targetOf, useSession, type Session } from './session'
import { SheetDialog, useSheetActs, type SheetActs } from './SheetActs'
import type { Stopwatch } from './stopwatch'
import { interviewTexts as texts } from './texts'
import { Timer } from './Timer'
import { focusNextRegion, useInterviewKeys } from './use-interview-keys'

type Props = {
  readonly plan: RatingPlan
  readonly queue: readonly InQueue[]
  readonly withMarks: boolean
  readonly watch: Stopwatch
  readonly unsaved: boolean
  onOpen(staffNo: string): void
  onNext(): void
  onSwitch(): void
  onLeave(): void
  onLeaveAnyway(): void
}

/** The whole screen of one candidate's sheet. */
export function Sheet(props: Props) {
  const { plan, queue, withMarks, watch, unsaved } = props
  const say = useSay()
  const session = useSession()
  const { sheet, seatKey, competencies, code, drafts } = session
  const acts = useSheetActs({ sheet, seatKey, competencies, withMarks, drafts, watch })
  const [asking, ask] = useAsking()
  const rating = useRatingActs()
  const here = queue.find(({ staffNo }) => staffNo === sheet.staffNo)
  const items = itemsOf(
    competencies.map((one) => one.code),
    withMarks
  )
  const competency = competencies.find((one) => one.code === code)
  useInterviewKeys({
    asking: asking && competency !== undefined,
    run: keyActs({ ...props, items, acts, rating, ask, session, readOnlyState: here?.state }),
    tab: (field, step) => tabFrom(field, step, items, session)
  })
  return (
    <div className="interview">
      <Head
        panel={here?.panel ?? ''}
        target={plan.target}
        state={here?.state ?? 'waiting'}
        onSubmit={() => void acts.submit()}
        onReopen={() => acts.open('reopen')}
        onRecuse={() => acts.open('recuse')}
        onUnrecuse={() => void acts.unrecuse()}
        onNext={props.onNext}
        onSwitch={props.onSwitch}
        onKeys={() => acts.open('keys')}
        onLeave={props.onLeave}
      />
      <Queue queue={queue} current={sheet.staffNo} onOpen={props.onOpen} />
      <div className="bands">
        {unsaved ? <UnsavedBand onRetry={() => void drafts.flush()} onLeave={props.onLeaveAnyway} /> : null}
        {acts.refused ? <RefusedBand refused={acts.refused} onAnyway={() => void acts.submit(true)} onClose={acts.forget} /> : <ReadOnlyBand />}
      </div>
      <ItemList withMarks={withMarks} lacking={new Set(acts.refused?.lacks.map((lack) => lack.code))} />
      {competency ? (
        <CompetencyView
          competency={competency}
          position={{ at: items.indexOf(code) + 1, all: items.length }}
          around={aroundOf(plan, competency.code)}
          asking={asking}
          onAsk={ask}
          onRate={rating.rate}
          onNotObserved={rating.notObserved}
        />
      ) : (
        <Marks />
      )}
      <section className="evidence-notes" aria-label={say(texts.ref('notes'))} data-region="notes">
        <div className="notes-head">
          <Timer watch={watch} stopped={session.readOnly} />
          <SaveLine drafts={drafts} />
        </div>
        {competency ? <Evidence code={competency.code} /> : null}
      </section>
      <Foot />
      <SheetDialog acts={acts} staffNo={sheet.staffNo} />
    </div>
  )
}

const aroundOf = ({ profile }: RatingPlan, code: string) => profile?.requirements.find((one) => one.code === code)?.level ?? null

/** Tab goes from field to field over the items of the sheet, and out of it behind the last one. False: it goes its usual way. */
function tabFrom(name: string, step: 1 | -1, items: readonly (string | null)[], { code, go }: Session): boolean {
  const field = fieldNamed(name)
  if (field === null) return false
  const next = neighbour(items, { code, field }, step)
  if (next) go(next)
  else if (step === 1) document.querySelector<HTMLElement>('.interview [data-submit]')?.focus()
  return next !== null || step === 1
}

type RatingActs = { rate(level: RatingLevel): void; step(step: 'half' | 'up' | 'down'): void; notObserved(): void; clear(): void }
/** What the rating keys do to the competency in front. */
function useRatingActs(): RatingActs {
  const { drafts, sheet, seatKey, code, readOnly } = useSession()
  const put = (level: RatingLevel | null, notObserved: boolean): void => {
    if (code === null || readOnly) return
    drafts.put(targetOf(sheet, code), { level, notObserved }, 'now')
    // Who is on the scale goes along with the level, so that the arrows start from there.
    if (level !== null && document.activeElement?.closest('.scale')) document.querySelector<HTMLElement>(`.interview [data-cell="${level}"]`)?.focus()
  }
  const levelNow = (): RatingLevel | null => {
    const draft = drafts.draftOf(keyOf(targetOf(sheet, code)), 'level')
    return draft === undefined ? (workbench.store.getState().document.tables.ratings.get(`${seatKey}|${code ?? ''}`)?.level ?? null) : draft
  }
  return {
    rate: (level) => put(level, false),
    step(step) {
      const level = stepped(levelNow(), step)
      if (level !== null) put(level, false)
    },
    notObserved: () => put(null, true),
    clear: () => put(null, false)
  }
}

/** Out of a text onto the scale, so that the keys go on from somewhere; the marks of round 2 have none. */
function backToScale({ code, go }: Session): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  if (code !== null) go(startOf(code))
}

type Keys = Props & {
  readonly items: readonly (string | null)[]
  readonly acts: SheetActs
  readonly rating: RatingActs
  readonly session: Session
  readonly readOnlyState: InQueue['state'] | undefined
  ask(): void
}
/** What each key does here. */
function keyActs({ items, acts, rating, session, readOnlyState, ask, watch, ...props }: Keys): (action: InterviewAction) => void {
  const page = (step: 1 | -1): void => {
    const item = items[items.indexOf(session.code) + step]
    if (item !== undefined) session.go(startOf(item))
  }
  const plain: Record<Exclude<InterviewAction['kind'], 'rate'>, () => void> = {
    half: () => rating.step('half'),
    up: () => rating.step('up'),
    down: () => rating.step('down'),
    notObserved: rating.notObserved,
    clear: rating.clear,
    nextCandidate: props.onNext,
    submit: () => (readOnlyState === 'submitted' || readOnlyState === 'recused' ? undefined : void acts.submit()),
    previousCompetency: () => page(-1),
    nextCompetency: () => page(1),
    timer: () => (session.readOnly ? undefined : watch.toggle()),
    leave: props.onLeave,
    leaveText: () => backToScale(session),
    foldQuestions() {
      if (document.activeElement?.closest('.questions')) backToScale(session)
      ask()
    },
    keys: () => acts.open('keys'),
    questions: ask,
    region: focusNextRegion
  }
  return (action) => (action.kind === 'rate' ? rating.rate(action.level) : plain[action.kind]())
}
