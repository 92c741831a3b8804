import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import {
  chapterLacks,
  chapterText,
  dataChapters,
  findingGround,
  mainFindingsOf,
  planningReportTexts,
  reportChapters,
  type DataChapter,
  type MainFinding,
  type Plan,
  type PlanResult,
  type ReportChapter
} from '../../../../shared/families/planning'
import { useSay } from '../../../app/language'
import { DocumentButtons } from '../../../documents/DocumentButtons'
import { host } from '../../../host'
import { useDocument, workbench } from '../../../state'
import { deliver } from '../../../state/host-calls'
import { Icon } from '../../../ui/icons'
import { StatusBadge } from '../../../ui/StatusBadge'
import { addressOfPlanStep } from '../address'
import type { PlanStepProps } from '../step-props'
import { usePlanQuestion } from '../use-question'
import { Assumptions } from './Assumptions'
import { Finish } from './Finish'
import { Remark } from './Remark'
import { reportPageTexts as texts } from './texts'
import './report.css'

/** 报告: what it will say, what it lacks, what HR adds, the documents, and the end of the plan. */
export default function ReportStep({ plan, result }: PlanStepProps) {
  return (
    <div className="stack">
      <MainFindings plan={plan} result={result} />
      <Documents plan={plan} result={result} />
      <Chapters plan={plan} result={result} />
      <Assumptions plan={plan} />
      <Finish plan={plan} result={result} />
    </div>
  )
}

const isData = (chapter: ReportChapter): chapter is DataChapter => dataChapters.some((one) => one === chapter)

function useMainFindings(plan: Plan, result: PlanResult): readonly MainFinding[] {
  const document = useDocument()
  const question = usePlanQuestion(plan)
  return useMemo(
    () => (question ? mainFindingsOf(findingGround(document.tables, question, result)) : []),
    // Tables change in place, so the document itself is what the findings depend on.
    [document, question, result]
  )
}

function MainFindings({ plan, result }: PlanStepProps) {
  const say = useSay()
  const findings = useMainFindings(plan, result)
  return (
    <section className="panel stack" aria-labelledby="report-findings">
      <h3 id="report-findings">{say(texts.ref('findings.title'))}</h3>
      {findings.length === 0 ? (
        <p className="dim">{say(texts.ref('findings.none'))}</p>
      ) : (
        <>
          <p className="dim">{say(texts.ref('findings.lead'))}</p>
          <ol className="report-findings">
            {findings.map(({ key, chapter, text, advice }) => (
              <li key={key}>
                <p>{say(text)}</p>
                <p>
                  {say(planningReportTexts.ref('advice', { advice }))}{' '}
                  <Link href={addressOfPlanStep(plan.year, chapter)} aria-label={say(texts.ref('findings.groundOf', { chapter: chapterText(chapter) }))}>
                    {say(texts.ref('findings.ground'))}
                  </Link>
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function Documents({ plan: { year }, result }: PlanStepProps) {
  const say = useSay()
  const empty = dataChapters.every((chapter) => chapterLacks[chapter](result) !== null)
  const workbook = async (): Promise<void> => {
    if (await deliver(host['exports.planning']({ year }))) workbench.inform(texts.ref('documents.workbook.done'), 'good')
  }
  return (
    <section className="panel stack" aria-labelledby="report-documents">
      <h3 id="report-documents">{say(texts.ref('documents.title'))}</h3>
      <p className="dim">{say(texts.ref(empty ? 'documents.none' : 'documents.lead'))}</p>
      <DocumentButtons what={say(texts.ref('documents.report'))} request={{ kind: 'planningReport', year }} disabled={empty} />
      <DocumentButtons
        what={say(texts.ref('documents.books'))}
        request={{ kind: 'dutyBooks', year, post: null, grade: null, together: true }}
        disabled={chapterLacks.duties(result) !== null}
      />
      <div className="row">
        <Button variant="default" leftSection={<Icon name="download" size={16} />} onClick={() => void workbook()}>
          {say(texts.ref('documents.workbook'))}
        </Button>
      </div>
    </section>
  )
}

function Chapters({ plan, result }: PlanStepProps) {
  const say = useSay()
  return (
    <section className="panel stack" aria-labelledby="report-chapters">
      <h3 id="report-chapters">{say(texts.ref('chapters.title'))}</h3>
      <p className="dim">{say(texts.ref('chapters.lead'))}</p>
      <ol className="report-chapters">
        {reportChapters.map((chapter) => (
          <li key={chapter} className="stack">
            <div className="row">
              <strong>{say(chapterText(chapter))}</strong>
              <ChapterState plan={plan} result={result} chapter={chapter} />
            </div>
            <Remark plan={plan} chapter={chapter} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function ChapterState({ plan, result, chapter }: PlanStepProps & { chapter: ReportChapter }) {
  const say = useSay()
  if (!isData(chapter)) return <span className="dim">{say(texts.ref('chapter.always'))}</span>
  const lack = chapterLacks[chapter](result)
  return (
    <>
      <StatusBadge tone={lack ? 'warn' : 'good'}>{say(lack ? texts.ref('chapter.lacks', { what: lack }) : texts.ref('chapter.ready'))}</StatusBadge>
      <Link href={addressOfPlanStep(plan.year, chapter)}>{say(texts.ref('chapter.go', { page: planningReportTexts.ref(`page.${chapter}`) }))}</Link>
    </>
  )
}
