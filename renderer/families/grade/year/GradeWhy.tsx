import { lazy, Suspense } from 'react'
import type { GradeYear, GradeYearResult } from '../../../../shared/families/grade'
import { gradeText } from '../../../../shared/families/roster'
import type { TraceNode } from '../../../../shared/kernel/rule'
import { useSay } from '../../../app/language'
import { useGradeExplanation, usePlacesExplanation } from '../../../state/grade-results'
import { WhyPanel } from '../../../ui/WhyPanel'
import type { AskedGrade } from './ask-why'
import { gradeYearPageTexts as texts } from './texts'

const LadderPanel = lazy(() => import('./movements/LadderPanel'))

type Props = { readonly asked: AskedGrade; readonly year: GradeYear; readonly result: GradeYearResult; onClose(): void }

/** Why a year says what it says: of one person, or of the places of one grade. */
export function GradeWhy({ asked, year, result, onClose }: Props) {
  if (asked.kind === 'places') return <PlacesWhy grade={asked.grade} year={year} onClose={onClose} />
  if (asked.kind === 'ladder') {
    const person = result.people.find(({ staffNo }) => staffNo === asked.staffNo)
    return (
      <Suspense fallback={null}>{person ? <LadderPanel key={person.staffNo} person={person} year={year} result={result} onClose={onClose} /> : null}</Suspense>
    )
  }
  const name = result.people.find(({ staffNo }) => staffNo === asked.staffNo)?.name ?? asked.staffNo
  return <PersonWhy key={`${asked.staffNo}-${asked.rule}`} staffNo={asked.staffNo} name={name} rule={asked.rule} year={year} onClose={onClose} />
}

function PersonWhy({ staffNo, name, rule, year, onClose }: { staffNo: string; name: string; rule: string; year: GradeYear; onClose: () => void }) {
  const say = useSay()
  return <Working trace={useGradeExplanation(year, staffNo)} title={say(texts.ref('why.person', { name, year: year.year }))} rule={rule} onClose={onClose} />
}
function PlacesWhy({ grade, year, onClose }: { grade: Extract<AskedGrade, { kind: 'places' }>['grade']; year: GradeYear; onClose: () => void }) {
  const say = useSay()
  const title = say(texts.ref('why.places', { grade, name: gradeText(grade) }))
  return <Working key={grade} trace={usePlacesExplanation(year, grade)} title={title} rule="grade.places" onClose={onClose} />
}

function Working({ trace, title, rule, onClose }: { trace: TraceNode | null; title: string; rule: string; onClose: () => void }) {
  const say = useSay()
  if (trace) return <WhyPanel trace={trace} title={title} rule={rule} onClose={onClose} />
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <p>{say(texts.ref('why.none'))}</p>
    </section>
  )
}
