import { Checkbox, NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import { isServing, postsOfPlan } from '../../../../shared/families/planning'
import { grades, gradeSchema, type Grade } from '../../../../shared/families/roster'
import { useSay } from '../../../app/language'
import { DocumentButtons } from '../../../documents/DocumentButtons'
import { useDocument } from '../../../state'
import { sayCount } from '../../../ui/format'
import { useSayGrade } from '../../roster/grade-text'
import type { PlanStepProps } from '../step-props'
import { usePlanQuestion } from '../use-question'
import { dutiesPageTexts as texts } from './texts'

/** 职责书: for which posts and grades, in one file or one each. */
export function BooksPart({ plan, result }: PlanStepProps) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const posts = useServingPosts(plan)
  const [post, setPost] = useState('')
  const [grade, setGrade] = useState<Grade | null>(null)
  const [together, setTogether] = useState(true)
  const broken = result.duties.findings.filter(({ severity }) => severity === 'broken').length
  if (posts.length === 0) return <p className="dim">{say(texts.ref('books.none'))}</p>
  const count = (post === '' ? posts.length : 1) * (grade === null ? grades.length : 1)
  return (
    <section className="panel stack" aria-label={say(texts.ref('part.books'))}>
      <p className="dim">{say(texts.ref('books.lead'))}</p>
      <div className="row">
        <NativeSelect
          label={say(texts.ref('books.post'))}
          value={post}
          data={[{ value: '', label: say(texts.ref('books.post.all')) }, ...posts]}
          onChange={(event) => setPost(event.currentTarget.value)}
        />
        <NativeSelect
          label={say(texts.ref('books.grade'))}
          value={grade ?? ''}
          data={[{ value: '', label: say(texts.ref('books.grade.all')) }, ...grades.map((one) => ({ value: one, label: sayGrade(one) }))]}
          onChange={(event) => setGrade(gradeSchema.safeParse(event.currentTarget.value).data ?? null)}
        />
      </div>
      {count > 1 ? (
        <Checkbox label={say(texts.ref('books.together'))} checked={together} onChange={(event) => setTogether(event.currentTarget.checked)} />
      ) : null}
      {broken > 0 ? (
        <p className="caution" role="note">
          {say(texts.ref('books.broken', { count: sayCount(broken) }))}
        </p>
      ) : null}
      <p role="status">{say(texts.ref('books.count', { count: sayCount(count) }))}</p>
      <DocumentButtons
        what={say(texts.ref('books.what'))}
        request={{ kind: 'dutyBooks', year: plan.year, post: post === '' ? null : post, grade, together: together || count === 1 }}
      />
    </section>
  )
}

function useServingPosts(plan: PlanStepProps['plan']): readonly string[] {
  const document = useDocument()
  const question = usePlanQuestion(plan)
  return useMemo(() => (question ? postsOfPlan(document.tables, question).flatMap((post) => (isServing(post) ? [post.post] : [])) : []), [document, question])
}
