import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Submission } from '../../../shared/families/consolidation'
import type { Period } from '../../../shared/kernel/civil-date'
import { ok } from '../../../shared/kernel/result'
import { useSpeech } from '../../app/language'
import { download, host } from '../../host'
import { useDocument, workbench } from '../../state'
import { sayCount, sayPeriod } from '../../ui/format'
import type { Delivery } from '../../../shared/contract'
import { JobLine } from '../JobLine'
import type { OwnKeys } from '../keys/use-key-status'
import { canUse } from '../NeedsKeys'
import { useJob, type Job } from '../use-job'
import { ContentsChoice } from './ContentsChoice'
import { Inside } from './Inside'
import { PreflightList } from './PreflightList'
import { Sealed } from './Sealed'
import { contentsOf, offeredOf } from './submitted'
import { sealPageTexts as texts } from './texts'
import { usePreflight } from './use-preflight'

/** One period on its way: contents, what stands in the way, what is inside, and sealing it. */
export function PeriodPart({ period, own }: { period: Period; own: OwnKeys }) {
  const { say, language } = useSpeech()
  const document = useDocument()
  const offered = useMemo(() => offeredOf(document.tables, period), [document, period])
  const [changed, setChanged] = useState<ReadonlySet<string> | null>(null)
  const chosen = useMemo(() => changed ?? new Set(offered.flatMap(({ key, usual }) => (usual ? [key] : []))), [changed, offered])
  const contents = useMemo(() => contentsOf(offered, chosen), [offered, chosen])
  const { preflight, stale } = usePreflight(period, contents)
  const job = useJob()
  const [sealed, setSealed] = useState<Submission | null>(null)
  const stops = preflight?.items.filter(({ severity }) => severity === 'stop').length ?? 0
  const seal = async (): Promise<void> => {
    const row = await sealing(job, { period, contents })
    if (!row) return
    setSealed(row)
    workbench.inform(texts.ref('seal.done', { file: row.fileName }), 'good')
  }
  return (
    <>
      <div className="submission-halves">
        <ContentsChoice offered={offered} chosen={chosen} disabled={job.state !== null} onChange={setChanged} />
        <PreflightList items={preflight?.items ?? null} stale={stale} />
        <Inside contents={contents} people={preflight?.people ?? null} period={period} />
      </div>
      <JobLine job={job} what={say(texts.ref('sealing'))} />
      <div className="row">
        <Button
          variant={sealed ? 'default' : 'filled'}
          disabled={preflight === null || stale || stops > 0 || job.state !== null || !canUse(own)}
          onClick={() => void seal()}
        >
          {say(texts.ref('seal', { period: sayPeriod(period, language), revision: preflight?.revision ?? '…' }))}
        </Button>
        {stops > 0 ? <span className="dim">{say(texts.ref('seal.stopped', { count: sayCount(stops) }))}</span> : null}
      </div>
      {sealed ? <Sealed submission={sealed} /> : null}
    </>
  )
}

type Asked = Parameters<(typeof host)['submission.seal']>[0]
/** Seals, hands the file over, and gives the row that notes it; null where nothing was handed over. */
async function sealing(job: Job, asked: Asked): Promise<Submission | null> {
  let delivery: Delivery = null
  const done = await job.run((name) =>
    workbench.edit(async () => {
      const made = await host['submission.seal']({ ...asked, job: name })
      if (!made.ok) return made
      ;({ delivery } = made.value)
      return ok(made.value.acknowledged)
    })
  )
  if (!done) return null
  if (delivery) download(delivery)
  const row = done.changes.flatMap((change) => (change.table === 'submissions' && change.after ? [change.after] : []))[0] ?? null
  if (row === null) workbench.inform(texts.ref('seal.notSaved'))
  return row
}
