import { structureTexts, type DistributionOutcome, type GradePosition } from '../../../../shared/families/grade'
import type { Translate } from '../../../../shared/kernel/texts'
import { useSay } from '../../../app/language'
import type { IconName } from '../../../ui/icons'
import { blank, sayCount } from '../../../ui/format'
import { StatusBadge, type Tone } from '../../../ui/StatusBadge'
import { WhyButton } from '../../../ui/WhyButton'
import { useSayGrade } from '../../roster/grade-text'
import { structurePageTexts as texts } from './texts'

const tones: Readonly<Record<GradePosition['status'], readonly [Tone, IconName]>> = {
  below: ['warn', 'descending'],
  within: ['good', 'check'],
  above: ['warn', 'ascending']
}
/** Below, within or above its band, as icon and words. */
export function BandStatus({ status }: { status: GradePosition['status'] }) {
  const say = useSay()
  const [tone, icon] = tones[status]
  return (
    <StatusBadge tone={tone} icon={icon}>
      {say(structureTexts.ref(`status.${status}`))}
    </StatusBadge>
  )
}

/** Whole heads from the least to the most; one number where they are the same. */
export function sayHeads({ from, to }: GradePosition['wholeHeads'], say: Translate): string {
  if (from > to) return say(texts.ref('noWhole'))
  return from === to ? sayCount(from) : say(texts.ref('range', { from: sayCount(from), to: sayCount(to) }))
}

const signed = (value: number): string => (value > 0 ? `+${sayCount(value)}` : value < 0 ? `−${sayCount(-value)}` : '0')

/** Every figure of a structure: the table twin of the pyramid. */
export function StructureTable({ distribution: { n, grades, bandSums }, onAsk }: { distribution: DistributionOutcome; onAsk: () => void }) {
  const say = useSay()
  const headings = ['count', 'share', 'band', 'tightened', 'wholeHeads', 'outward', 'target', 'difference'] as const
  return (
    <section className="panel structure-figures" aria-labelledby="structure-table-title">
      <h2 id="structure-table-title">{say(texts.ref('table'))}</h2>
      <div className="structure-scroll">
        <table className="simple-table" aria-labelledby="structure-table-title">
          <thead>
            <tr>
              <th scope="col">{say(texts.ref('grade'))}</th>
              {headings.map((heading) => (
                <th key={heading} scope="col" className="number">
                  {say(texts.ref(heading))}
                  {heading === 'target' ? <WhyButton name={say(texts.ref('what'))} what={say(texts.ref('target'))} onAsk={onAsk} /> : null}
                </th>
              ))}
              <th scope="col">{say(texts.ref('status'))}</th>
            </tr>
          </thead>
          <tbody>
            {grades.toReversed().map((position) => (
              <Row key={position.grade} position={position} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say(texts.ref('total'))}</th>
              <td className="number">{sayCount(n)}</td>
              <td className="number">100</td>
              <td className="number">{say(texts.ref('range', bandSums))}</td>
              {['tightened', 'wholeHeads', 'outward'].map((column) => (
                <td key={column} className="number">
                  {blank}
                </td>
              ))}
              <td className="number">{sayCount(n)}</td>
              <td className="number">0</td>
              <td>{blank}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="dim">{say(texts.ref('hint.tightened'))}</p>
    </section>
  )
}

function Row({ position }: { position: GradePosition }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const { grade, count, share, status, band, tightened, wholeHeads, outward, target, difference } = position
  return (
    <tr>
      <th scope="row">{sayGrade(grade)}</th>
      <td className="number">{sayCount(count)}</td>
      <td className="number">{share}</td>
      <td className="number">{say(texts.ref('range', band))}</td>
      <td className="number" title={tightenedBy(tightened, say)}>
        {say(texts.ref('range', { from: tightened.from, to: tightened.to }))}
      </td>
      <td className="number">{sayHeads(wholeHeads, say)}</td>
      <td className="number">{sayHeads(outward, say)}</td>
      <td className="number">{sayCount(target)}</td>
      <td className="number">{signed(difference)}</td>
      <td>
        <BandStatus status={status} />
      </td>
    </tr>
  )
}

function tightenedBy({ from, to, fromBy, toBy }: GradePosition['tightened'], say: Translate): string | undefined {
  const said = [
    ...(fromBy === null ? [] : [say(texts.ref('tightened.by', { value: from, others: fromBy }))]),
    ...(toBy === null ? [] : [say(texts.ref('tightened.by', { value: to, others: toBy }))])
  ]
  return said.length > 0 ? said.join('；') : undefined
}
