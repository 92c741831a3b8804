import { certificationTexts, type Paper, type Round } from '../../../shared/families/certification'
import { periodOf } from '../../../shared/kernel/civil-date'
import { useSay } from '../../app/language'
import { useDocument, workbench } from '../../state'
import { bookOf } from '../../state/results'
import { useRowTabIndex } from '../../ui/row-focus'
import type { EntryColumn, FixedColumn } from '../../ui/EntryGrid'
import { examOf } from './entered'
import { MarksTable, type MarksRow } from './MarksTable'
import { fullMarksOf, papersOf } from './pack-values'
import { evaluationTexts as texts } from './texts'
import { usePack } from '../../state/packs'
import { roundCycle } from '../../../shared/standard/model'

/** Step 3: raw exam marks. A full mark that came with a sheet stays; else it is the pack's. */
export function ExamStep({ round }: { round: Round }) {
  const say = useSay()
  const { tables } = useDocument()
  const pack = usePack(roundCycle(round))
  if (!pack) return <p>{say(texts.ref('results.stop'))}</p>
  const book = bookOf(pack, round)
  const period = periodOf(round.month)
  const usual = fullMarksOf(book)
  const markOf = (row: MarksRow, paper: Paper) => examOf(tables, row.person.staffNo, round)?.marks[paper]
  const heading = (paper: Paper): string => {
    const full = [...tables.examResults.values()].find((one) => one.round === round.round && one.marks[paper])?.marks[paper]?.full ?? usual[paper] ?? 100
    return say(texts.ref('paper.heading', { paper: certificationTexts.ref(`paper.${paper}`), full }))
  }
  const entry = papersOf(book, round.round).map((paper): EntryColumn<MarksRow> => ({
    key: paper,
    title: heading(paper),
    width: 'minmax(8.5rem, 1fr)',
    value: (row) => markOf(row, paper)?.raw ?? '',
    label: (row) => say(texts.ref('cell.of', { name: row.person.name, what: certificationTexts.ref(`paper.${paper}`) })),
    commit: (row, raw) =>
      workbench.dispatch('certification.enterMark', {
        round: round.round,
        period,
        staffNo: row.person.staffNo,
        paper,
        raw,
        full: markOf(row, paper)?.full ?? String(usual[paper] ?? 100)
      })
  }))
  const absent: FixedColumn<MarksRow> = {
    key: 'absent',
    title: say(texts.ref('absent')),
    width: '3.5rem',
    render: ({ person }) => (
      <Tick
        label={say(texts.ref('absent.of', { name: person.name }))}
        checked={examOf(tables, person.staffNo, round)?.absent ?? false}
        onTick={(absent) => void markAbsent({ round: round.round, period, staffNo: person.staffNo, absent })}
      />
    )
  }
  return (
    <MarksTable
      round={round}
      kind="exam"
      defaults={{ round: round.round, period }}
      component="exam"
      label={say(texts.ref('table.exam'))}
      entry={entry}
      trailing={[absent]}
      rowsOf={(people) => people.map((person) => ({ key: person.staffNo, person }))}
    />
  )
}

function Tick({ label, checked, onTick }: { label: string; checked: boolean; onTick: (checked: boolean) => void }) {
  return <input type="checkbox" tabIndex={useRowTabIndex()} aria-label={label} checked={checked} onChange={(event) => onTick(event.target.checked)} />
}

async function markAbsent(input: object): Promise<void> {
  const done = await workbench.dispatch('certification.markAbsent', input)
  if (!done.ok) workbench.report(done.fault)
}
