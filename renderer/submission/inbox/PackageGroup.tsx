import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { parsePeriod } from '../../../shared/kernel/civil-date'
import type { Inspected } from '../../../shared/submission'
import { useSpeech } from '../../app/language'
import { blank, sayCount, sayPeriod } from '../../ui/format'
import { VerdictBadge } from '../VerdictBadge'
import { DifferenceTable } from '../DifferenceTable'
import { PackDifferences } from './PackDifferences'
import { WhyRefused } from './WhyRefused'
import { toggled, type Group } from './inbox'
import { inboxPageTexts as texts } from './texts'

const columns = ['take', 'city', 'file', 'period', 'revision', 'sealedOn', 'people', 'openPoints', 'verdict'] as const
const numeric: ReadonlySet<string> = new Set(['people', 'openPoints'])

type Props = {
  readonly group: Exclude<Group, 'refused'>
  readonly packages: readonly Inspected[]
  readonly chosen: ReadonlySet<string>
  readonly disabled: boolean
  onChoose(chosen: ReadonlySet<string>): void
}
/** Packages that may be taken in: those that nothing speaks against, or those that somebody has to decide about. */
export function PackageGroup({ group, packages, chosen, disabled, onChoose }: Props) {
  const { say } = useSpeech()
  if (packages.length === 0) return null
  const title = say(texts.ref(`group.${group}`, { count: packages.length }))
  const digests = packages.flatMap(({ digest }) => digest ?? [])
  const taken = digests.filter((digest) => chosen.has(digest)).length
  return (
    <section className="panel stack" aria-label={title}>
      <h2>{title}</h2>
      {group === 'decide' ? <p className="dim">{say(texts.ref('group.decide.text'))}</p> : null}
      <div className="submission-scroll">
        <table className="simple-table" aria-label={title}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={numeric.has(column) ? 'number' : undefined}>
                  {column === 'take' && group === 'ready' ? (
                    <Checkbox
                      aria-label={say(texts.ref('all', { group: title }))}
                      checked={taken === digests.length}
                      indeterminate={taken > 0 && taken < digests.length}
                      disabled={disabled}
                      onChange={(event) => onChoose(toggled(chosen, digests, event.currentTarget.checked))}
                    />
                  ) : (
                    say(texts.ref(`column.${column}`))
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {packages.map((one) => (
              <PackageRow key={one.digest} one={one} chosen={chosen} disabled={disabled} onChoose={onChoose} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function PackageRow({ one, chosen, disabled, onChoose }: Pick<Props, 'chosen' | 'disabled' | 'onChoose'> & { readonly one: Inspected }) {
  const { say, language } = useSpeech()
  const [open, setOpen] = useState(false)
  const { digest, file, verdict, city, revision, sealedOn, people, openPoints, fault } = one
  const period = parsePeriod(one.period ?? '')
  const take = verdict === 'okDiffers' || verdict === 'packMismatch' ? texts.ref(`take.${verdict}`, { file }) : texts.ref('take', { file })
  return (
    <>
      <tr>
        <td>
          <Checkbox
            aria-label={say(take)}
            checked={digest !== null && chosen.has(digest)}
            disabled={disabled}
            onChange={(event) => onChoose(toggled(chosen, digest === null ? [] : [digest], event.currentTarget.checked))}
          />
        </td>
        <td data-data>{city ? city.name : blank}</td>
        <td data-data>{file}</td>
        <td>{period ? sayPeriod(period, language) : blank}</td>
        <td>{revision === null ? blank : say(texts.ref('revision.of', { revision }))}</td>
        <td className="tight">{sealedOn ?? blank}</td>
        <td className="number">{people === null ? blank : sayCount(people)}</td>
        <td className="number">{openPoints === null ? blank : sayCount(openPoints)}</td>
        <td>
          <VerdictBadge verdict={verdict} />
          <Unfold one={one} open={open} onToggle={() => setOpen(!open)} />
        </td>
      </tr>
      {fault || open ? (
        <tr>
          <td colSpan={columns.length}>
            {fault ? <WhyRefused fault={fault} /> : null}
            {open && one.differenceCount > 0 ? (
              <DifferenceTable title={say(texts.ref('differences.title', { file }))} differences={one.differences} count={one.differenceCount} />
            ) : null}
            {open && verdict === 'packMismatch' ? <PackDifferences paths={one.packDifferences} /> : null}
          </td>
        </tr>
      ) : null}
    </>
  )
}

function Unfold({ one: { file, verdict, differenceCount, packDifferences }, open, onToggle }: { one: Inspected; open: boolean; onToggle: () => void }) {
  const { say } = useSpeech()
  if (differenceCount === 0 && verdict !== 'packMismatch') return null
  const what = differenceCount > 0 ? texts.ref('differences', { count: differenceCount }) : texts.ref('packDifferences', { count: packDifferences.length })
  return (
    <button type="button" className="link submission-unfold" aria-expanded={open} title={file} onClick={onToggle}>
      {say(open ? texts.ref('differences.hide') : what)}
    </button>
  )
}
