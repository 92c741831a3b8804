import { smallestGroup, type GroupChange, type RoundComparison } from '../../../shared/families/evaluation'
import type { Picture } from '../../../shared/kernel/document'
import { useSay } from '../../app/language'
import { PictureFigure } from './PictureFigure'
import { blank } from '../../ui/format'
import { signed } from './compare'
import { comparePageTexts as texts } from './compare-texts'
import { Difference } from './PeopleComparison'

type Line = { readonly key: string; readonly name: string; readonly groups: readonly GroupChange[] }

/** Means of composite and match by county, the whole city last. */
export function CountyComparison({ comparison: { counties, overall } }: { comparison: RoundComparison }) {
  const say = useSay()
  const lines = [
    ...counties.map(({ county, composite, match }): Line => ({ key: county, name: county, groups: [composite, match] })),
    { key: ' ', name: say(texts.ref('overall')), groups: [overall.composite, overall.match] }
  ]
  return (
    <GroupTable
      label={say(texts.ref('counties.table'))}
      first={say(texts.ref('county'))}
      figures={[say(texts.ref('composite')), say(texts.ref('match'))]}
      lines={lines}
    />
  )
}

/** Mean levels by competency, as bars and as a table. */
export function CompetencyComparison({ comparison: { competencies } }: { comparison: RoundComparison }) {
  const say = useSay()
  const shown = competencies.filter(({ n }) => n > 0)
  if (shown.length === 0) return <p className="dim">{say(texts.ref('competencies.none'))}</p>
  const drawn = shown.flatMap(({ name, earlier, later, change }) => (earlier === null || later === null ? [] : [{ name, earlier, later, change }]))
  const picture: Picture = {
    kind: 'bars',
    maximum: 5,
    bars: drawn.map(({ name, earlier, later, change }) => ({
      name,
      value: Number(later),
      label: say(texts.ref('picture.label', { later, change: signed({ change }) ?? blank })),
      mark: Number(earlier)
    }))
  }
  return (
    <>
      {drawn.length > 0 ? (
        <PictureFigure
          picture={picture}
          title={say(texts.ref('picture.competencies'))}
          alt={drawn.map(({ name, earlier, later }) => say(texts.ref('picture.alt', { name, earlier, later }))).join('；')}
        />
      ) : null}
      <GroupTable
        label={say(texts.ref('competencies.table'))}
        first={say(texts.ref('competency'))}
        figures={[]}
        lines={shown.map((one): Line => ({ key: one.code, name: one.name, groups: [one] }))}
      />
    </>
  )
}

/** Before, now and difference of one figure or more; small groups are not told, so that nobody is recognised. */
function GroupTable({ label, first, figures, lines }: { label: string; first: string; figures: readonly string[]; lines: readonly Line[] }) {
  const say = useSay()
  const count = Math.max(1, figures.length)
  return (
    <>
      <table className="simple-table group-table" aria-label={label}>
        <thead>
          {figures.length > 0 ? (
            <tr>
              <th rowSpan={2} scope="col">
                {first}
              </th>
              {figures.map((figure) => (
                <th key={figure} colSpan={4} scope="colgroup" className="group-figure">
                  {figure}
                </th>
              ))}
            </tr>
          ) : null}
          <tr>
            {figures.length > 0 ? null : <th scope="col">{first}</th>}
            {Array.from({ length: count }, (_, index) =>
              (['people', 'earlier', 'later', 'change'] as const).map((column) => (
                <th key={`${index}-${column}`} scope="col" className="number">
                  {say(texts.ref(column))}
                </th>
              ))
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, groups }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {groups.map((group, index) => (
                <Cells key={index} group={group} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="dim">{say(texts.ref('n.hint'))}</p>
    </>
  )
}

function Cells({ group: { n, earlier, later, change, suppressed } }: { group: GroupChange }) {
  const say = useSay()
  if (suppressed)
    return (
      <>
        <td className="number">{n}</td>
        <td className="number dim" colSpan={3}>
          {say(texts.ref('suppressed', { least: smallestGroup }))}
        </td>
      </>
    )
  return (
    <>
      <td className="number">{n}</td>
      <td className="number">{earlier ?? blank}</td>
      <td className="number">{later ?? blank}</td>
      <td className="number">
        <Difference change={change} />
      </td>
    </>
  )
}
