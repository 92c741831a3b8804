import { useMemo } from 'react'
import { certificationTexts, statusSchema } from '../../../shared/families/certification'
import { candidateKey, type Candidate } from '../../../shared/families/consolidation'
import { useSpeech } from '../../app/language'
import { useDocument } from '../../state'
import { DataTable, rowHeight } from '../../ui/DataTable'
import { sayCount } from '../../ui/format'
import { useRowTabIndex } from '../../ui/row-focus'
import { StatusBadge } from '../../ui/StatusBadge'
import type { Column } from '../../ui/table-order'
import { useSayGrade } from '../roster/grade-text'
import { stateOf, type CandidateState } from './deciding'
import { decidingPageTexts as texts } from './deciding-texts'
import { cityNameOf } from './received'

const headHeight = 36

type Props = { readonly candidates: readonly Candidate[]; readonly ticked: ReadonlySet<string>; onTick(keys: readonly string[], on: boolean): void }
/** Who waits for the province, with what was calculated, and what was decided. */
export function CandidateTable({ candidates, ticked, onTick }: Props) {
  const { say } = useSpeech()
  const columns = useColumns(ticked, onTick)
  const all = candidates.map(candidateKey)
  const count = all.filter((key) => ticked.has(key)).length
  return (
    <>
      <label className="row deciding-all">
        <input
          type="checkbox"
          checked={all.length > 0 && count === all.length}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && count < all.length
          }}
          onChange={(event) => onTick(all, event.currentTarget.checked)}
        />
        {say(texts.ref('chooseShown', { count: sayCount(all.length) }))}
      </label>
      <div className="deciding-table" style={{ height: headHeight + Math.max(2, all.length) * rowHeight }}>
        <DataTable label={say(texts.ref('table'))} rows={candidates} columns={columns} rowKey={candidateKey} />
      </div>
    </>
  )
}

const looks: Record<CandidateState, { readonly tone: 'warn' | 'good' | 'bad' }> = {
  open: { tone: 'warn' },
  confirmed: { tone: 'good' },
  refused: { tone: 'bad' }
}

function useColumns(ticked: ReadonlySet<string>, onTick: Props['onTick']): Column<Candidate>[] {
  const { say } = useSpeech()
  const sayGrade = useSayGrade()
  const { tables } = useDocument()
  return useMemo(() => {
    const plain = (
      key: 'city' | 'staffNo' | 'name' | 'grade' | 'about' | 'target' | 'status' | 'effectiveOn' | 'document',
      width: string,
      value: Column<Candidate>['value']
    ): Column<Candidate> => ({ key, title: say(texts.ref(`column.${key}`)), width, value })
    const statusName = (code: string | null): string | null => {
      const status = statusSchema.safeParse(code).data
      return status ? say(certificationTexts.ref(`status.${status}`)) : null
    }
    return [
      {
        key: 'choose',
        title: say(texts.ref('column.choose')),
        width: '3.5rem',
        value: (one) => (ticked.has(candidateKey(one)) ? 1 : 0),
        render: (one) => <Tick candidate={one} ticked={ticked} onTick={onTick} />
      },
      plain('city', 'minmax(7rem, 1.2fr)', ({ person }) => cityNameOf(tables, person.city)),
      plain('staffNo', 'minmax(6.5rem, 1fr)', ({ person }) => person.staffNo),
      plain('name', 'minmax(5rem, .8fr)', ({ person }) => person.name),
      plain('grade', 'minmax(6.5rem, .8fr)', ({ person }) => sayGrade(person.grade)),
      plain('about', 'minmax(6rem, .8fr)', ({ about }) => say(texts.ref(`about.${about.kind}`))),
      plain('target', 'minmax(6rem, .8fr)', ({ target }) => sayGrade(target)),
      { key: 'composite', title: say(texts.ref('column.composite')), width: 'minmax(4.5rem, .6fr)', numeric: true, value: ({ composite }) => composite },
      plain('status', 'minmax(4.5rem, .6fr)', ({ status }) => statusName(status)),
      {
        key: 'state',
        title: say(texts.ref('column.state')),
        width: 'minmax(5.5rem, .7fr)',
        value: stateOf,
        render: (one) => <StatusBadge tone={looks[stateOf(one)].tone}>{say(texts.ref(`state.${stateOf(one)}`))}</StatusBadge>
      },
      plain('effectiveOn', 'minmax(6rem, .7fr)', ({ decision }) => decision?.effectiveOn ?? null),
      plain('document', 'minmax(7rem, 1fr)', ({ decision }) => decision?.document ?? null)
    ]
  }, [say, sayGrade, tables, ticked, onTick])
}

function Tick({ candidate, ticked, onTick }: { candidate: Candidate } & Pick<Props, 'ticked' | 'onTick'>) {
  const { say } = useSpeech()
  const tabIndex = useRowTabIndex()
  const key = candidateKey(candidate)
  const { name, staffNo } = candidate.person
  return (
    <input
      type="checkbox"
      tabIndex={tabIndex}
      aria-label={say(texts.ref('chooseOne', { name, staffNo }))}
      checked={ticked.has(key)}
      onChange={(event) => onTick([key], event.currentTarget.checked)}
    />
  )
}
