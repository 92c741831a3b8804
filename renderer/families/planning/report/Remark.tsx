import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { chapterText, type Plan, type ReportChapter } from '../../../../shared/families/planning'
import type { Fault } from '../../../../shared/kernel/result'
import { useSay } from '../../../app/language'
import { workbench } from '../../../state'
import { FaultLine } from '../FaultLine'
import { reportPageTexts as texts } from './texts'

const most = 3000

/** What HR adds to a chapter; kept when the field is left. */
export function Remark({ plan, chapter }: { plan: Plan; chapter: ReportChapter }) {
  const say = useSay()
  const saved = plan.remarks[chapter] ?? ''
  const [draft, setDraft] = useState<string | null>(null)
  const [refused, setRefused] = useState<Fault | null>(null)
  const keep = async (): Promise<void> => {
    const text = draft?.trim()
    if (text === undefined || text === saved) return setDraft(null)
    const done = await workbench.dispatch('planning.saveRemark', { year: plan.year, chapter, text })
    setRefused(done.ok ? null : done.fault)
    // What was typed on meanwhile is not lost.
    if (done.ok) setDraft((now) => (now?.trim() === text ? null : now))
  }
  if (plan.finished) return saved === '' ? null : <p className="report-remark">{saved}</p>
  return (
    <>
      <Textarea
        aria-label={say(texts.ref('remark.of', { chapter: chapterText(chapter) }))}
        placeholder={say(texts.ref('remark'))}
        title={say(texts.ref('remark.hint'))}
        autosize
        minRows={1}
        maxRows={12}
        maxLength={most}
        value={draft ?? saved}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => void keep()}
      />
      <FaultLine fault={refused} />
    </>
  )
}
