import { Button, Checkbox, NativeSelect, SegmentedControl, Textarea } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { documentFormats, type DocumentFormat } from '../../../shared/contract'
import { finalStatus, type PersonResult, type Round, type Status } from '../../../shared/families/certification'
import { isReported } from '../../../shared/families/evaluation'
import { useSay } from '../../app/language'
import { DocumentButtons, JobProgress } from '../../documents/DocumentButtons'
import { documentsTexts } from '../../documents/texts'
import { useDocumentJob, usePdf } from '../../documents/use-document-job'
import { useDocument, workbench } from '../../state'
import { useRoundResult } from '../../state/results'
import { Icon } from '../../ui/icons'
import { PersonSelect } from '../../ui/PersonSelect'
import { choiceOf, draftOf, quotableEvidence, type Draft, type Quotable } from './report-evidence'
import { reportsPageTexts as texts } from './reports-texts'
import { evaluationTexts } from './texts'

const scopes = ['all', 'decided', 'one'] as const
type Scope = (typeof scopes)[number]

/** 反馈报告: what each says, and all of them at once. */
export function ReportsStep({ round }: { round: Round }) {
  const say = useSay()
  const { result } = useRoundResult(round)
  const people = useMemo(() => (result?.people ?? []).filter(isReported), [result])
  const [staffNo, setStaffNo] = useState('')
  if (!result) return <p>{say(evaluationTexts.ref('results.stop'))}</p>
  return (
    <div className="stack">
      <Batch round={round} people={people} one={staffNo} />
      <section className="panel stack" aria-labelledby="result-sheet">
        <h3 id="result-sheet">{say(texts.ref('sheet'))}</h3>
        <p className="dim">{say(texts.ref('sheet.lead'))}</p>
        <div className="row">
          <DocumentButtons
            what={say(texts.ref('sheet'))}
            request={{ kind: 'resultSheet', round: round.round, month: round.month }}
            disabled={people.length === 0}
          />
        </div>
      </section>
      <section className="panel stack" aria-labelledby="report-content">
        <h3 id="report-content">{say(texts.ref('content.title'))}</h3>
        <p className="dim">{say(texts.ref('content.lead'))}</p>
        <PersonSelect label={say(texts.ref('content.person'))} people={people.filter(({ target }) => target !== null)} value={staffNo} onChange={setStaffNo} />
        {staffNo === '' ? null : <Content key={staffNo} round={round} staffNo={staffNo} />}
      </section>
    </div>
  )
}

const isDecided = (status: Status): boolean => status === 'pass' || status === 'fail'

function Batch({ round, people, one }: { round: Round; people: readonly PersonResult[]; one: string }) {
  const say = useSay()
  const job = useDocumentJob()
  const pdf = usePdf()
  const [scope, setScope] = useState<Scope>('all')
  const [format, setFormat] = useState<DocumentFormat>('word')
  const [together, setTogether] = useState(false)
  const decided = people.filter((person) => isDecided(finalStatus(person)))
  const outside = people.filter(({ status }) => status === 'notInRound').length
  const chosen = { all: people, decided, one: people.filter(({ staffNo }) => staffNo === one) }[scope]
  const make = async (): Promise<void> => {
    const staffNos = scope === 'all' ? null : chosen.map(({ staffNo }) => staffNo)
    const made = await job.make({ kind: 'personReports', round: round.round, month: round.month, staffNos, together }, format)
    if (made) workbench.inform(texts.ref('done', { count: chosen.length }), 'good')
  }
  return (
    <section className="panel stack" aria-labelledby="reports-title">
      <h3 id="reports-title">{say(texts.ref('title'))}</h3>
      <p className="dim">{say(texts.ref('lead'))}</p>
      <p>{say(outside > 0 ? texts.ref('reported.outside', { count: people.length, outside }) : texts.ref('reported', { count: people.length }))}</p>
      <div className="row start-form">
        <NativeSelect
          label={say(texts.ref('who'))}
          value={scope}
          data={[
            { value: 'all', label: say(texts.ref('who.all', { count: people.length })) },
            { value: 'decided', label: say(texts.ref('who.decided', { count: decided.length })) },
            { value: 'one', label: say(texts.ref('who.one')) }
          ]}
          onChange={(event) => setScope(scopes.find((value) => value === event.currentTarget.value) ?? 'all')}
        />
        <NativeSelect
          label={say(texts.ref('layout'))}
          value={together ? 'together' : 'each'}
          data={(['each', 'together'] as const).map((value) => ({ value, label: say(texts.ref(`layout.${value}`)) }))}
          onChange={(event) => setTogether(event.currentTarget.value === 'together')}
        />
        <SegmentedControl
          aria-label={say(texts.ref('format'))}
          value={format}
          data={documentFormats.map((value) => ({ value, label: say(documentsTexts.ref(value)), disabled: value === 'pdf' && !pdf }))}
          onChange={(value) => setFormat(documentFormats.find((one) => one === value) ?? 'word')}
        />
        <Button leftSection={<Icon name="download" size={16} />} disabled={chosen.length === 0 || job.running} onClick={() => void make()}>
          {say(chosen.length === 0 ? texts.ref('make.none') : texts.ref('make', { count: chosen.length }))}
        </Button>
      </div>
      {pdf ? null : <p className="dim">{say(documentsTexts.ref('noPdf'))}</p>}
      <div className="row">
        <JobProgress job={job} />
      </div>
    </section>
  )
}

function Content({ round, staffNo }: { round: Round; staffNo: string }) {
  const say = useSay()
  const { tables } = useDocument()
  const quotable = useMemo(() => quotableEvidence(tables, round, staffNo), [tables, round, staffNo])
  const [draft, setDraft] = useState<Draft>(() => draftOf(tables.reportChoices.get(`${round.round}|${round.month}|${staffNo}`), quotable))
  const saved = useRef(draft)
  const save = async (): Promise<boolean> => {
    const before = saved.current
    if (draft === before) return true
    // At once, for a click on the button comes right after the field was left.
    saved.current = draft
    const done = await workbench.dispatch('evaluation.chooseReport', choiceOf(round, staffNo, draft, quotable))
    if (done.ok) return true
    saved.current = before
    workbench.report(done.fault)
    return false
  }
  const leave = useRef(save)
  useEffect(() => {
    leave.current = save
  })
  useEffect(() => () => void leave.current(), [])
  const saveAndSay = async (): Promise<void> => {
    if (await save()) workbench.inform(texts.ref('content.saved'), 'good')
  }
  const choose = (key: string, text: string | null): void => {
    const chosen = new Map(draft.chosen)
    if (text === null) chosen.delete(key)
    else chosen.set(key, text)
    setDraft({ ...draft, chosen })
  }
  return (
    <form className="stack" onSubmit={(event) => (event.preventDefault(), void saveAndSay())}>
      <h4>{say(texts.ref('content.evidence'))}</h4>
      <p className="dim">{say(texts.ref(quotable.length === 0 ? 'content.evidence.none' : 'content.evidence.hint'))}</p>
      <ul className="stack plain-list">
        {quotable.map((one) => (
          <QuotableLine key={one.key} one={one} text={draft.chosen.get(one.key)} onChoose={(text) => choose(one.key, text)} onLeave={() => void save()} />
        ))}
      </ul>
      <Textarea
        label={say(texts.ref('content.next'))}
        description={say(texts.ref('content.next.hint'))}
        autosize
        minRows={3}
        maxLength={1000}
        value={draft.next}
        onChange={(event) => setDraft({ ...draft, next: event.currentTarget.value })}
        onBlur={() => void save()}
      />
      <div className="row">
        <Button type="submit" variant="default">
          {say(texts.ref('content.save'))}
        </Button>
      </div>
    </form>
  )
}

type LineProps = { readonly one: Quotable; readonly text: string | undefined; readonly onChoose: (text: string | null) => void; readonly onLeave: () => void }
function QuotableLine({ one, text, onChoose, onLeave }: LineProps) {
  const say = useSay()
  return (
    <li className="stack">
      <Checkbox
        checked={text !== undefined}
        label={`${one.name}：${one.text}`}
        aria-label={say(texts.ref('content.evidence.choose', { competency: one.name }))}
        onChange={(event) => onChoose(event.currentTarget.checked ? one.text : null)}
        onBlur={onLeave}
      />
      {text === undefined ? null : (
        <Textarea
          aria-label={say(texts.ref('content.evidence.text', { competency: one.name }))}
          autosize
          minRows={2}
          maxLength={600}
          value={text}
          onChange={(event) => onChoose(event.currentTarget.value)}
          onBlur={onLeave}
        />
      )}
    </li>
  )
}
