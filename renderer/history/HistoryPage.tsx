import { Button, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ChangeRecord } from '../../shared/workspace/record'
import { useSay } from '../app/language'
import { host } from '../host'
import { useDocument } from '../state'
import { orReport } from '../state/host-calls'
import { sayCount } from '../ui/format'
import { Icon } from '../ui/icons'
import { ChangeList } from './ChangeList'
import { historyTexts as texts } from './texts'

const pageSize = 100

/** 历史记录: who changed what and when, newest first. */
export default function HistoryPage() {
  const say = useSay()
  const document = useDocument()
  const [filter, setFilter] = useState('')
  const [shown, setShown] = useState(pageSize)
  const [page, setPage] = useState<{ total: number; records: readonly ChangeRecord[] } | null>(null)
  useEffect(() => {
    let wanted = true
    const keys = filter.normalize('NFKC').trim().toUpperCase()
    const timer = setTimeout(
      () =>
        void orReport(host['workspace.history']({ offset: 0, limit: Math.min(500, shown), ...(keys ? { filter: keys } : {}) })).then(
          (found) => wanted && found && setPage(found)
        ),
      150
    )
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [filter, shown, document])
  const more = page ? Math.min(pageSize, page.total - page.records.length) : 0
  return (
    <div className="page">
      <div className="page-head">
        <h1>{say(texts.ref('title'))}</h1>
        <TextInput
          aria-label={say(texts.ref('filter'))}
          placeholder={say(texts.ref('filter.placeholder'))}
          leftSection={<Icon name="search" size={16} />}
          w={240}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
      </div>
      <p className="dim">{say(texts.ref('intro'))}</p>
      <section className="panel" aria-label={say(texts.ref('title'))}>
        {page?.records.length === 0 ? <p className="dim">{say(texts.ref('none'))}</p> : <ChangeList records={page?.records ?? []} />}
        {more > 0 && shown < 500 ? (
          <Button variant="default" onClick={() => setShown(shown + pageSize)}>
            {say(texts.ref('more', { count: sayCount(more) }))}
          </Button>
        ) : null}
      </section>
    </div>
  )
}
