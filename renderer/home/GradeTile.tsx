import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { certificatesDue } from '../../shared/families/grade'
import { addTexts, useSay } from '../app/language'
import { navigate } from '../app/navigate'
import { addressOfStep } from '../families/grade/year/address'
import { gradeYearSteps } from '../families/grade/year/steps'
import { gradeLaterTexts } from '../families/grade/year/later/later-texts'
import { gradeYearPageTexts } from '../families/grade/year/texts'
import { useDocument } from '../state'
import { bookOn, useGradeYear, yearsOf } from '../state/grade-results'
import { sayCount } from '../ui/format'
import { Icon } from '../ui/icons'
import { today } from '../ui/today'
import { nextGradeStep, yearInWork } from './next-grade-step'
import { homeTexts as texts } from './texts'
import { usePresentPack } from '../state/packs'

addTexts([gradeYearPageTexts, gradeLaterTexts])

/** 年度等级调整 on the cockpit: the year in work with what comes next, and whose certificates end. */
export default function GradeTile() {
  const say = useSay()
  const document = useDocument()
  const year = useMemo(() => yearInWork(yearsOf(document.tables)), [document])
  return (
    <section className="panel stack" aria-labelledby="grade-tile-title">
      <h2 id="grade-tile-title">{say(texts.ref('grade.title'))}</h2>
      {year ? (
        <Year year={year} />
      ) : (
        <div className="row">
          <p className="grow dim">{say(texts.ref('grade.none'))}</p>
          <Button variant="default" onClick={() => navigate('/grades/year/all')}>
            {say(texts.ref('grade.begin'))}
          </Button>
        </div>
      )}
      <Due />
    </section>
  )
}

function Year({ year }: { year: NonNullable<ReturnType<typeof yearInWork>> }) {
  const say = useSay()
  const document = useDocument()
  const { result } = useGradeYear(year)
  const steps = useMemo(
    () => (result ? gradeYearSteps.map((step) => ({ ...step, look: step.look({ year, result, tables: document.tables, today: today() }) })) : []),
    [year, result, document]
  )
  const key = nextGradeStep(steps, year.inForce !== null)
  const next = steps.find((step) => step.key === key)
  const last = steps.at(-1)
  const shown = next ?? last
  return (
    <div className="row">
      <p className="grow">{shown ? say(texts.ref('grade.year', { year: year.year, step: shown.title, note: shown.look.note })) : null}</p>
      <Button variant="default" onClick={() => navigate(addressOfStep(year.year, shown?.key ?? ''))}>
        {say(next ? texts.ref('grade.next', { step: next.title }) : texts.ref('grade.look'))}
      </Button>
    </div>
  )
}

function Due() {
  const say = useSay()
  const document = useDocument()
  const pack = usePresentPack()
  const due = useMemo(() => (pack ? certificatesDue(document.tables, { day: today(), book: bookOn(pack, today()) }) : []), [document, pack])
  if (due.length === 0) return null
  return (
    <p className="badge-line caution">
      <Icon name="clock" size={14} /> {say(texts.ref('grade.due', { count: sayCount(due.length) }))}{' '}
      <Link href="/grades/records/due">{say(texts.ref('grade.due.look'))}</Link>
    </p>
  )
}
