import { Loader } from '@mantine/core'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { InterviewPlace } from '../../../../shared/contract'
import type { Round } from '../../../../shared/families/certification'
import type { RatingPlan } from '../../../../shared/families/evaluation'
import { useSay } from '../../../app/language'
import { navigate } from '../../../app/navigate'
import { host } from '../../../host'
import { useDocument, useWorkbench, workbench } from '../../../state'
import { readRound, roundKey } from '../../../state/rounds'
import { EmptyState } from '../../../ui/EmptyState'
import { Gate } from './Gate'
import { Interview } from './Interview'
import './interview.css'
import { wasLeft } from './places'
import { assessorsOf } from './queue'
import { interviewTexts as texts } from './texts'
import { usePlans, useQueue } from './use-sheet'

type Props = { readonly round?: string | undefined; readonly month?: string | undefined }

/** 现场访谈: the address names the round; who sits there and where they were is asked and remembered. */
export default function InterviewPage({ round: roundText, month }: Props) {
  const round = useMemo(() => readRound(roundText, month), [roundText, month])
  const known = useWorkbench(({ document: { tables } }) => round !== null && tables.evaluations.has(roundKey(round)))
  const place = usePlaceBefore(round)
  if (!round || !known) return <Nothing what="evaluation" />
  if (place === undefined)
    return (
      <div className="center">
        <Loader size="sm" />
      </div>
    )
  return <Seats round={round} place={place} />
}

const leave = ({ round, month }: Round): void => navigate(`/certification/${round}/${month}/interviews`)

/** Where somebody was in this round; undefined until the host has said. */
function usePlaceBefore(round: Round | null): InterviewPlace | null | undefined {
  const session = useWorkbench((state) => state.session?.id)
  const [place, setPlace] = useState<InterviewPlace | null>()
  useEffect(() => {
    let wanted = true
    void host['evaluation.place']({}).then((reply) => {
      if (!wanted) return
      const kept = reply.ok ? reply.value.place : null
      setPlace(kept && round && roundKey(kept) === roundKey(round) ? kept : null)
    })
    return () => {
      wanted = false
    }
  }, [round, session])
  return place
}

/** Who may sit here. On an assessor's own laptop that is one person. */
function useAssessors(round: Round) {
  const document = useDocument()
  const own = useWorkbench((state) => state.document.tables.ownSeat.get('seat')?.assessor ?? null)
  const assessors = useMemo(() => {
    const { tables } = document
    const codes = own === null ? assessorsOf(tables, round) : [own]
    return codes.flatMap((code) => tables.assessors.get(code) ?? [])
  }, [document, own, round])
  return { assessors, own }
}

function Seats({ round, place }: { round: Round; place: InterviewPlace | null }) {
  const { assessors, own } = useAssessors(round)
  const [before, setBefore] = useState(place)
  const [seated, setSeated] = useState<string | null>(() => {
    const one = assessors.find(({ assessor }) => assessor === (own ?? place?.assessor))
    // Who was cut off goes on at once; who left, or has a PIN, is asked.
    return one && one.pin === null && (own !== null || (place !== null && !wasLeft(place))) ? one.assessor : null
  })
  const [resuming, setResuming] = useState(place !== null && !wasLeft(place))
  const plans = usePlans(round)
  const back = useCallback(() => leave(round), [round])
  const lock = useCallback(async () => {
    setSeated(null)
    setResuming(false)
    const kept = await host['evaluation.place']({})
    setBefore(kept.ok ? kept.value.place : null)
  }, [])
  if (assessors.length === 0) return <Nothing what="assessors" round={round} />
  if (seated === null || !plans)
    return <Gate round={round} assessors={assessors} first={own ?? before?.assessor ?? null} resuming={resuming} onSeated={setSeated} onBack={back} />
  return (
    <Seated
      key={seated}
      round={round}
      assessor={seated}
      plans={plans}
      before={before?.assessor === seated ? before : null}
      onSwitch={() => void lock()}
      onLeave={() => {
        // While the next page is being fetched this one only hides: whoever comes back finds the question, not the sheet.
        void lock()
        back()
      }}
    />
  )
}

type SeatedProps = {
  readonly round: Round
  readonly assessor: string
  readonly plans: (staffNo: string) => RatingPlan
  readonly before: InterviewPlace | null
  onSwitch(): void
  onLeave(): void
}
function Seated(props: SeatedProps) {
  const { round, assessor, plans } = props
  const queue = useQueue(round, assessor, plans)
  const name = workbench.store.getState().document.tables.assessors.get(assessor)?.name ?? assessor
  if (queue.length === 0) return <Nothing what="candidates" round={round} name={name} />
  if (queue.some(({ staffNo }) => plans(staffNo).competencies.length === 0)) return <Nothing what="competencies" round={round} />
  return <Interview {...props} queue={queue} />
}

function Nothing({ what, round, name = '' }: { what: 'evaluation' | 'assessors' | 'candidates' | 'competencies'; round?: Round; name?: string }) {
  const say = useSay()
  const title = what === 'candidates' ? texts.ref('none.candidates', { name }) : texts.ref(`none.${what}`)
  return (
    <div className="interview-gate">
      <EmptyState
        alone
        icon="evaluation"
        title={say(title)}
        actions={
          <button type="button" className="act act-main" onClick={() => (round ? leave(round) : navigate('/certification'))}>
            {say(texts.ref('gate.back'))}
          </button>
        }
      >
        {say(texts.ref(`none.${what}.text`))}
      </EmptyState>
    </div>
  )
}
