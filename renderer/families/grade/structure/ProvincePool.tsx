import { Button, TextInput } from '@mantine/core'
import type { PoolOutcome, Structure } from '../../../../shared/families/grade'
import { grades, gradeText } from '../../../../shared/families/roster'
import { sayFault } from '../../../../shared/kernel/result'
import { useSay } from '../../../app/language'
import { sayCount } from '../../../ui/format'
import { useSayGrade } from '../../roster/grade-text'
import { emptyPool, readHeads, type PoolDraft } from './drafts'
import { Sentences } from './Sentences'
import { BandStatus, sayHeads } from './StructureTable'
import { structurePageTexts as texts } from './texts'

type Props = {
  readonly draft: PoolDraft
  /** The structure with these numbers; null until all are there. */
  readonly pooled: Structure | null
  onChange(draft: PoolDraft): void
}

/** 全省统筹: six numbers typed in, and how the bands stand over the whole province. */
export function ProvincePool({ draft, pooled, onChange }: Props) {
  const say = useSay()
  const pool = pooled?.distribution?.pool ?? null
  const said = pooled?.fault ? sayFault(pooled.fault, say) : null
  return (
    <section className="panel stack" aria-labelledby="structure-pool-title">
      <h2 id="structure-pool-title">{say(texts.ref('pool'))}</h2>
      <p className="dim">{say(texts.ref('pool.lead'))}</p>
      <div className="structure-pool">
        {grades.toReversed().map((grade) => (
          <TextInput
            key={grade}
            label={say(texts.ref('pool.count', { grade: gradeText(grade) }))}
            inputMode="numeric"
            maxLength={7}
            value={draft[grade]}
            error={draft[grade].trim() !== '' && readHeads(draft[grade]) === null ? say(texts.ref('pool.bad')) : null}
            onChange={(event) => onChange({ ...draft, [grade]: event.currentTarget.value })}
          />
        ))}
        <Button variant="default" disabled={Object.values(draft).every((text) => text === '')} onClick={() => onChange(emptyPool)}>
          {say(texts.ref('pool.clear'))}
        </Button>
      </div>
      {said ? (
        <p className="entry-refused" role="alert">
          {said.message}。{said.wayOut}
        </p>
      ) : null}
      {pool && pooled ? (
        <>
          <Sentences sentences={pooled.sentences.pool} />
          <PoolTable pool={pool} />
        </>
      ) : said ? null : (
        <p className="dim">{say(texts.ref('pool.empty'))}</p>
      )}
    </section>
  )
}

function PoolTable({ pool: { n, grades: list } }: { pool: PoolOutcome }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  return (
    <table className="simple-table">
      <caption>{say(texts.ref('pool.table', { n: sayCount(n) }))}</caption>
      <thead>
        <tr>
          <th scope="col">{say(texts.ref('grade'))}</th>
          {(['count', 'share', 'band', 'wholeHeads'] as const).map((heading) => (
            <th key={heading} scope="col" className="number">
              {say(texts.ref(heading))}
            </th>
          ))}
          <th scope="col">{say(texts.ref('status'))}</th>
        </tr>
      </thead>
      <tbody>
        {list.toReversed().map(({ grade, count, share, band, wholeHeads, status }) => (
          <tr key={grade}>
            <th scope="row">{sayGrade(grade)}</th>
            <td className="number">{sayCount(count)}</td>
            <td className="number">{share}</td>
            <td className="number">{say(texts.ref('range', band))}</td>
            <td className="number">{sayHeads(wholeHeads, say)}</td>
            <td>
              <BandStatus status={status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
