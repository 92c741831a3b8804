import { useEffect, useMemo, useRef, useState } from 'react'
import { competencyTexts, type ModelContent, type ModelFinding, type ModelPlace } from '../../../shared/families/competency'
import { grades, type Grade } from '../../../shared/families/roster'
import { sayFault, type Fault, type Result } from '../../../shared/kernel/result'
import { useSay } from '../../app/language'
import { Icon } from '../../ui/icons'
import { useSayGrade } from '../roster/grade-text'
import { changeProfile } from './change'
import { LevelCell, WeightCell, type ProfileMode, type SetRequirement } from './ProfileCell'
import { fallsOf, profileGroups, weightSums, withRequirement, type ProfileRow, type WeightSum } from './profile-rows'
import { profilePageTexts as texts } from './profile-texts'

type Props = {
  readonly content: ModelContent
  readonly post: string
  readonly mode: ProfileMode
  readonly readOnly: boolean
  readonly place: ModelPlace
  readonly findings: readonly ModelFinding[]
}

/** 等级要求 of one post: competencies down, grades across. */
export function ProfileGrid({ content, post, mode, readOnly, place, findings }: Props) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const table = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState(0)
  const [refused, setRefused] = useState<Fault | null>(null)
  const groups = useMemo(() => profileGroups(content, post), [content, post])
  const sums = useMemo(() => weightSums(content, post), [content, post])
  const falls = useMemo(() => fallsOf(findings, post), [findings, post])
  const rows = groups.flatMap((group) => group.rows)
  const first = Math.max(
    0,
    rows.findIndex(({ competency }) => competency.code === place.code)
  )
  useEffect(() => {
    const column = place.grade ? grades.indexOf(place.grade) : -1
    if (column >= 0) table.current?.querySelector<HTMLElement>(`[data-cell="${first}:${column}"]`)?.focus()
  }, [first, place, mode, post])
  const goTo = (row: number, column: number): void => table.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus()
  const set = async (grade: Grade, code: string, patch: Parameters<SetRequirement>[0]): Promise<Result<unknown>> => {
    const done = await changeProfile(content.model, post, grade, (profile) => ({
      ...profile,
      requirements: withRequirement(profile.requirements, code, patch)
    }))
    setRefused(done.ok ? null : done.fault)
    return done
  }
  const cells = ({ competency: { code, name }, asked, row }: ProfileRow) =>
    grades.map((grade, column) => {
      const requirement = asked[grade]
      const fall = falls.get(`${grade}|${code}`)
      const label = say(texts.ref(`cell.${mode}`, { name, grade: sayGrade(grade) }))
      const props = {
        label,
        requirement,
        place: `${row}:${column}`,
        tabIndex: row === active ? (0 as const) : (-1 as const),
        readOnly,
        onSet: (patch: Parameters<SetRequirement>[0]) => set(grade, code, patch),
        onMove: (down: number, right: number) => goTo(row + down, column + right)
      }
      return (
        <td key={grade} className={requirement ? (fall ? 'profile-cell falls' : 'profile-cell') : 'profile-cell none'} onFocus={() => setActive(row)}>
          <div className="profile-cell-in">
            {mode === 'levels' ? <LevelCell {...props} /> : <WeightCell {...props} />}
            <Star
              core={requirement?.core ?? false}
              shown={requirement !== null && mode === 'levels'}
              label={say(texts.ref('core.of', { name, grade: sayGrade(grade) }))}
              readOnly={readOnly}
              onToggle={() => void set(grade, code, { core: !requirement?.core })}
            />
            {fall ? (
              <span className="profile-fall" title={say(fall.text)}>
                <Icon name="descending" size={14} />
                <span className="hidden">{say(fall.text)}</span>
              </span>
            ) : null}
          </div>
        </td>
      )
    })
  const said = refused ? sayFault(refused, say) : null
  return (
    <>
      {said ? (
        <p className="entry-refused" role="alert">
          <Icon name="warning" size={14} /> {said.message}。{said.wayOut}
        </p>
      ) : null}
      <div className="profile-scroll">
        <table className="profile-grid" data-mode={mode} aria-label={say(texts.ref('grid'))} ref={table}>
          <thead>
            <tr>
              <th scope="col">{say(texts.ref('competency'))}</th>
              {grades.map((grade) => (
                <th key={grade} scope="col" className="profile-grade">
                  {sayGrade(grade)}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ layer, rows: own }) => (
            <tbody key={layer}>
              <tr>
                <th scope="rowgroup" colSpan={grades.length + 1} className="profile-layer">
                  {say(competencyTexts.ref(`layer.${layer}`))}
                </th>
              </tr>
              {own.map((row) => (
                <tr key={row.competency.code} data-data>
                  <th scope="row">
                    <span className="tree-code">{row.competency.code}</span> {row.competency.name}
                  </th>
                  {cells(row)}
                </tr>
              ))}
            </tbody>
          ))}
          <SumRow sums={sums} />
        </table>
      </div>
    </>
  )
}

type StarProps = { readonly core: boolean; readonly shown: boolean; readonly label: string; readonly readOnly: boolean; onToggle(): void }
/** 核心能力; the keyboard marks it from the cell itself. */
function Star({ core, shown, label, readOnly, onToggle }: StarProps) {
  if (!shown) return <span className="profile-star" />
  if (readOnly)
    return (
      <span className="profile-star">
        {core ? (
          <span role="img" aria-label={label}>
            ★
          </span>
        ) : null}
      </span>
    )
  return (
    <button type="button" className="profile-star" tabIndex={-1} aria-pressed={core} aria-label={label} onClick={onToggle}>
      {core ? '★' : '☆'}
    </button>
  )
}

function SumRow({ sums }: { sums: readonly WeightSum[] }) {
  const say = useSay()
  return (
    <tfoot>
      <tr>
        <th scope="row">{say(texts.ref('sum'))}</th>
        {grades.map((grade) => {
          const one = sums.find((sum) => sum.grade === grade)
          return (
            <td key={grade} className={one && !one.whole ? 'profile-sum wrong' : 'profile-sum'}>
              {one ? (
                <>
                  <Icon name={one.whole ? 'check' : 'warning'} size={14} /> {one.sum}
                  {one.whole ? null : <span> {say(lackText(one))}</span>}
                </>
              ) : (
                '—'
              )}
            </td>
          )
        })}
      </tr>
    </tfoot>
  )
}
const lackText = ({ lacks }: WeightSum) => (lacks.startsWith('-') ? texts.ref('sum.over', { value: lacks.slice(1) }) : texts.ref('sum.lacks', { value: lacks }))
