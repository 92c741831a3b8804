import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { courseRecordSchema, type CourseRecord } from '../../../shared/families/evaluation'
import { sayFault, type Fault } from '../../../shared/kernel/result'
import { useSay } from '../../app/language'
import { useDocument, workbench } from '../../state'
import { Icon } from '../../ui/icons'
import { today } from '../../ui/today'
import { comparePageTexts as texts } from './compare-texts'

/** 培训课程 of one person: recorded by hand, part of the evidence. */
export function Courses({ staffNo }: { staffNo: string }) {
  const say = useSay()
  const { tables } = useDocument()
  const courses = [...tables.courseRecords.values()]
    .filter((one) => one.staffNo === staffNo)
    .toSorted((a, b) => (a.completedOn === b.completedOn ? 0 : a.completedOn < b.completedOn ? -1 : 1))
  return (
    <section className="stack" aria-labelledby="courses-title">
      <h3 id="courses-title">{say(texts.ref('course.title'))}</h3>
      <ul className="plain-list">
        {courses.map((course) => (
          <CourseLine key={`${course.completedOn}|${course.course}`} course={course} />
        ))}
      </ul>
      <AddCourse staffNo={staffNo} />
    </section>
  )
}

function CourseLine({ course: { staffNo, course, completedOn, hours, outcome } }: { course: CourseRecord }) {
  const say = useSay()
  const remove = async (): Promise<void> => {
    const done = await workbench.dispatch('evaluation.removeCourse', { staffNo, course, completedOn })
    if (!done.ok) workbench.report(done.fault)
  }
  return (
    <li className="row">
      <span className="grow">
        {completedOn} {course} {hours === null ? null : <span className="dim">{hours}</span>} {outcome}
      </span>
      <button type="button" className="icon-button" aria-label={say(texts.ref('course.remove', { course }))} onClick={() => void remove()}>
        <Icon name="cross" size={14} />
      </button>
    </li>
  )
}

const empty = { course: '', hours: '', outcome: '' }
function AddCourse({ staffNo }: { staffNo: string }) {
  const say = useSay()
  const [draft, setDraft] = useState(empty)
  const [completedOn, setCompletedOn] = useState<string>(today())
  const [refused, setRefused] = useState<Fault | null>(null)
  const record = courseRecordSchema.safeParse({
    ...draft,
    staffNo,
    completedOn,
    hours: draft.hours.trim() === '' ? null : draft.hours.normalize('NFKC').trim()
  })
  const add = async (): Promise<void> => {
    if (!record.success) return
    const done = await workbench.dispatch('evaluation.recordCourse', record.data)
    setRefused(done.ok ? null : done.fault)
    if (done.ok) setDraft(empty)
  }
  return (
    <form className="row start-form" onSubmit={(event) => (event.preventDefault(), void add())}>
      <TextInput
        label={say(texts.ref('course.name'))}
        maxLength={80}
        value={draft.course}
        onChange={(event) => setDraft({ ...draft, course: event.currentTarget.value })}
      />
      <TextInput type="date" label={say(texts.ref('course.day'))} value={completedOn} onChange={(event) => setCompletedOn(event.currentTarget.value)} />
      <TextInput
        label={say(texts.ref('course.hours'))}
        inputMode="decimal"
        maxLength={8}
        value={draft.hours}
        onChange={(event) => setDraft({ ...draft, hours: event.currentTarget.value })}
      />
      <TextInput
        label={say(texts.ref('course.outcome'))}
        maxLength={40}
        value={draft.outcome}
        onChange={(event) => setDraft({ ...draft, outcome: event.currentTarget.value })}
      />
      <Button type="submit" variant="default" disabled={!record.success}>
        {say(texts.ref('course.add'))}
      </Button>
      {refused ? (
        <p className="entry-refused" role="alert">
          {sayFault(refused, say).message}。{sayFault(refused, say).wayOut}
        </p>
      ) : null}
    </form>
  )
}
