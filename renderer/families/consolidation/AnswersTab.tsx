import { Button, NativeSelect, SegmentedControl, Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Delivery } from '../../../shared/contract'
import type { ReplyContent } from '../../../shared/families/consolidation'
import type { Period } from '../../../shared/kernel/civil-date'
import { ok } from '../../../shared/kernel/result'
import { useSpeech } from '../../app/language'
import { navigate } from '../../app/navigate'
import { download, host } from '../../host'
import { useDocument, workbench } from '../../state'
import { toggled } from '../../submission/inbox/inbox'
import { JobLine } from '../../submission/JobLine'
import { useOwnKeys } from '../../submission/keys/use-key-status'
import { canUse, NeedsKeys } from '../../submission/NeedsKeys'
import type { TabProps } from '../../submission/tab-props'
import { addressOf } from '../../submission/tabs'
import { submissionPageTexts } from '../../submission/texts'
import { useJob, type Job } from '../../submission/use-job'
import { EmptyState } from '../../ui/EmptyState'
import { sayCount, sayPeriod } from '../../ui/format'
import { answerableOf } from './answers'
import { AnswerTable } from './AnswerTable'
import { answersPageTexts as texts } from './answers-texts'
import { periodOfPlace, receivedPeriods } from './received'

/** 回复: receipts, returns and decisions, sealed to each city. */
export default function AnswersTab({ first }: TabProps) {
  const { say, language } = useSpeech()
  const { tables } = useDocument()
  const own = useOwnKeys()
  const period = periodOfPlace(tables, first)
  if (period === null)
    return (
      <EmptyState icon="file" title={say(texts.ref('empty.title'))} actions={<Link href={addressOf('inbox')}>{say(texts.ref('empty.go'))}</Link>}>
        {say(texts.ref('empty.text'))}
      </EmptyState>
    )
  return (
    <div className="stack">
      <NeedsKeys own={own} />
      <div className="row">
        <NativeSelect
          label={say(submissionPageTexts.ref('period'))}
          value={period}
          data={receivedPeriods(tables).map((one) => ({ value: one, label: sayPeriod(one, language) }))}
          onChange={(event) => navigate(addressOf('answers', event.currentTarget.value))}
        />
      </div>
      <Answers key={period} period={period} usable={canUse(own)} />
    </div>
  )
}

const outcomes = ['received', 'decided', 'returned'] as const
function Answers({ period, usable }: { period: Period; usable: boolean }) {
  const { say } = useSpeech()
  const document = useDocument()
  const answerable = useMemo(() => answerableOf(document.tables, period), [document, period])
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [outcome, setOutcome] = useState<ReplyContent['outcome']>('received')
  const [note, setNote] = useState('')
  const job = useJob()
  const chosen = answerable.filter(({ row, hasKey }) => hasKey && ticked.has(row.digest))
  const decisions = chosen.reduce((sum, one) => sum + one.decisions, 0)
  const needsNote = outcome === 'returned' && note.trim() === ''
  const seal = async (): Promise<void> => {
    const digests = chosen.map(({ row }) => row.digest)
    if (!(await sealReplies(job, { digests, outcome, note }))) return
    workbench.inform(texts.ref('done', { count: digests.length }), 'good')
    setTicked(new Set())
    setNote('')
  }
  return (
    <>
      <AnswerTable answerable={answerable} ticked={ticked} disabled={job.state !== null} onTick={(keys, on) => setTicked(toggled(ticked, keys, on))} />
      <form className="panel stack" aria-label={say(texts.ref('form'))} onSubmit={(event) => (event.preventDefault(), void seal())}>
        <h2>{say(texts.ref('form.title', { count: chosen.length }))}</h2>
        <div className="row">
          <SegmentedControl
            aria-label={say(texts.ref('form.outcome'))}
            value={outcome}
            data={outcomes.map((value) => ({ value, label: say(texts.ref(`outcome.${value}`)) }))}
            onChange={setOutcome}
          />
          <span className="dim">{say(texts.ref(`inside.${outcome}`, { count: sayCount(decisions) }))}</span>
        </div>
        <Textarea
          label={say(texts.ref('form.note'))}
          description={say(texts.ref('form.note.hint'))}
          maxLength={1000}
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <JobLine job={job} what={say(texts.ref('sealing'))} />
        <div className="row">
          <Button type="submit" disabled={chosen.length === 0 || needsNote || !usable || job.state !== null}>
            {say(texts.ref('seal', { count: chosen.length }))}
          </Button>
          <span className="dim" role="status">
            {chosen.length === 0 ? say(texts.ref('lack.nobody')) : needsNote ? say(texts.ref('lack.note')) : chosen.length > 1 ? say(texts.ref('zip')) : null}
          </span>
        </div>
      </form>
    </>
  )
}

type Asked = { readonly digests: string[]; readonly outcome: ReplyContent['outcome']; readonly note: string }
async function sealReplies(job: Job, asked: Asked): Promise<boolean> {
  let delivery: Delivery = null
  const done = await job.run((name) =>
    workbench.edit(async () => {
      const made = await host['consolidation.reply']({ ...asked, job: name })
      if (!made.ok) return made
      ;({ delivery } = made.value)
      return ok(made.value.acknowledged)
    })
  )
  if (delivery) download(delivery)
  else if (done) workbench.inform(texts.ref('notSaved'))
  return done !== null && delivery !== null
}
