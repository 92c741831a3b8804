import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Consolidation } from '../../../shared/families/consolidation'
import { useSpeech } from '../../app/language'
import { navigate } from '../../app/navigate'
import { host } from '../../host'
import { useDocument, workbench } from '../../state'
import { deliver } from '../../state/host-calls'
import { EmptyState } from '../../ui/EmptyState'
import { sayCount, sayPeriod } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { WhyButton } from '../../ui/WhyButton'
import { WhyPanel } from '../../ui/WhyPanel'
import { JobLine } from '../../submission/JobLine'
import type { TabProps } from '../../submission/tab-props'
import { addressOf } from '../../submission/tabs'
import { submissionPageTexts } from '../../submission/texts'
import { useJob, type Job } from '../../submission/use-job'
import { Findings } from './Findings'
import { PeopleList } from './PeopleList'
import { ReceivedList } from './ReceivedList'
import { Views } from './Views'
import { consolidatedPageTexts as texts } from './texts'
import { periodOfPlace, receivedPeriods } from './received'
import { useConsolidation, useWhy } from './use-consolidation'

const parts = ['cities', 'people', 'views', 'findings'] as const

/** 汇总: one period of all cities, who is missing, everybody in it, views across cities, and what was found. */
export default function ConsolidatedTab({ first, second }: TabProps) {
  const { say } = useSpeech()
  const { tables } = useDocument()
  const period = periodOfPlace(tables, first)
  const consolidation = useConsolidation(period)
  if (period === null || consolidation === null)
    return (
      <EmptyState icon="submission" title={say(texts.ref('empty.title'))} actions={<Link href={addressOf('inbox')}>{say(texts.ref('empty.go'))}</Link>}>
        {say(texts.ref('empty.text'))}
      </EmptyState>
    )
  const part = parts.find((one) => one === second) ?? 'cities'
  return (
    <>
      <Head consolidation={consolidation} />
      <nav className="segments" aria-label={say(texts.ref('parts'))}>
        {parts.map((one) => (
          <Link key={one} className="segment consolidated-part" href={addressOf('consolidated', period, one)} aria-current={one === part ? 'page' : undefined}>
            {say(texts.ref(`part.${one}`, { count: sayCount(countOf(consolidation, one)) }))}
          </Link>
        ))}
      </nav>
      {part === 'cities' ? <ReceivedList consolidation={consolidation} /> : null}
      {part === 'people' ? <PeopleList consolidation={consolidation} /> : null}
      {part === 'views' ? <Views consolidation={consolidation} /> : null}
      {part === 'findings' ? <Findings consolidation={consolidation} /> : null}
    </>
  )
}

const countOf = ({ packages, people, findings }: Consolidation, part: (typeof parts)[number]): number =>
  ({ cities: packages.length, people: people.length, views: 0, findings: findings.length })[part]

function Head({ consolidation }: { consolidation: Consolidation }) {
  const { say, language } = useSpeech()
  const { tables } = useDocument()
  const { period } = consolidation
  const job = useJob()
  const [asked, setAsked] = useState(false)
  const trace = useWhy(period, asked)
  const title = say(texts.ref('why', { period: sayPeriod(period, language) }))
  return (
    <>
      <div className="row">
        <NativeSelect
          label={say(submissionPageTexts.ref('period'))}
          value={period}
          data={receivedPeriods(tables).map((one) => ({ value: one, label: sayPeriod(one, language) }))}
          onChange={(event) => navigate(addressOf('consolidated', event.currentTarget.value))}
        />
        <Figures consolidation={consolidation} onAsk={() => setAsked(true)} />
        <Actions consolidation={consolidation} job={job} />
      </div>
      <JobLine job={job} what={say(texts.ref('rechecking'))} />
      {trace ? (
        <div className="panel">
          <WhyPanel trace={trace} title={title} rule="consolidation.merge" onClose={() => setAsked(false)} />
        </div>
      ) : null}
    </>
  )
}

function Actions({ consolidation: { period }, job }: { consolidation: Consolidation; job: Job }) {
  const { say } = useSpeech()
  const recheck = async (): Promise<void> => {
    const done = await job.run((name) => workbench.edit(() => host['consolidation.recheck']({ period, job: name })))
    if (done) workbench.inform(texts.ref(done.changes.length > 0 ? 'recheck.changed' : 'recheck.same'), 'good')
  }
  return (
    <div className="row">
      <Button variant="default" disabled={job.state !== null} onClick={() => void recheck()}>
        {say(texts.ref('recheck'))}
      </Button>
      <Button variant="default" leftSection={<Icon name="download" size={16} />} onClick={() => void deliver(host['exports.consolidation']({ period }))}>
        {say(texts.ref('export'))}
      </Button>
    </div>
  )
}

function Figures({ consolidation: { merged, packages, people, candidates }, onAsk }: { consolidation: Consolidation; onAsk(): void }) {
  const { say } = useSpeech()
  const { tables } = useDocument()
  const differences = packages.reduce((sum, { differenceCount }) => sum + differenceCount, 0)
  const open = candidates.filter(({ decision }) => decision === null).length
  const figures = [
    ['received', say(texts.ref('figure.of', { count: merged.current.length, all: Math.max(tables.cities.size, merged.current.length) }))],
    ['people', sayCount(people.length)],
    ['differences', sayCount(differences)],
    ['undecided', sayCount(open)]
  ] as const
  return (
    <dl className="submission-figures grow">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{say(texts.ref(`figure.${name}`))}</dt>
          <dd>
            {value}
            {name === 'people' ? <WhyButton name={say(texts.ref('title'))} what={say(texts.ref('figure.people'))} onAsk={onAsk} /> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
