import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { TextRef } from '../../shared/kernel/texts'
import { useSpeech } from '../app/language'
import { download, host } from '../host'
import { useDocument, workbench } from '../state'
import { sayPeriod } from '../ui/format'
import { Icon } from '../ui/icons'
import { analysisPageTexts as texts } from './analysis-texts'
import { exportablePeriods, type Exportable } from './exportable'
import { toggled } from './inbox/inbox'
import { JobLine } from './JobLine'
import { useJob } from './use-job'

/** 数据移交: files for analysis without names, and apart from them the table that says who is who. */
export default function AnalysisTab() {
  const { say, language } = useSpeech()
  const { tables } = useDocument()
  const job = useJob()
  const offered = exportablePeriods(tables, tables.office.get('office')?.office ?? 'city')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [sure, setSure] = useState(false)
  const periods = offered.map(({ period }) => period).filter((period) => !left.has(period))
  const blocked = job.state !== null || periods.length === 0
  const make = async (part: 'data' | 'keys', done: TextRef): Promise<void> => {
    const made = await job.run((name) => host['analysis.export']({ periods: [...periods], part, job: name }))
    if (!made) return
    download(made)
    workbench.inform(done, 'good')
    setSure(false)
  }
  const box = ({ period, count }: Exportable) => (
    <Checkbox
      key={period}
      label={count === null ? sayPeriod(period, language) : say(texts.ref('periodOf', { period: sayPeriod(period, language), count }))}
      checked={!left.has(period)}
      onChange={(event) => setLeft(toggled(left, [period], !event.currentTarget.checked))}
    />
  )
  return (
    <div className="stack">
      <section className="panel stack" aria-labelledby="analysis-title">
        <h2 id="analysis-title">{say(texts.ref('title'))}</h2>
        <p className="dim">{say(texts.ref('text'))}</p>
        {offered.length === 0 ? (
          <p>{say(texts.ref('periods.none'))}</p>
        ) : (
          <fieldset className="submission-checks">
            <legend>{say(texts.ref('periods'))}</legend>
            {offered.map(box)}
          </fieldset>
        )}
        <JobLine job={job} what={say(texts.ref('working'))} />
        <div className="row">
          <Button leftSection={<Icon name="download" size={16} />} disabled={blocked} onClick={() => void make('data', texts.ref('data.done'))}>
            {say(texts.ref('data'))}
          </Button>
        </div>
      </section>
      {offered.length === 0 ? null : (
        <section className="panel stack" aria-labelledby="analysis-keys">
          <h2 id="analysis-keys">{say(texts.ref('keys.title'))}</h2>
          <p className="submission-note">
            <Icon name="warning" size={16} /> <span className="grow">{say(texts.ref('keys.text'))}</span>
          </p>
          <Checkbox label={say(texts.ref('keys.sure'))} checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
          <div className="row">
            <Button variant="default" disabled={blocked || !sure} onClick={() => void make('keys', texts.ref('keys.done'))}>
              {say(texts.ref('keys'))}
            </Button>
          </div>
        </section>
      )}
    </div>
  )
}
