import type { GradeStretch } from '../../../../shared/families/grade'
import { grades } from '../../../../shared/families/roster'
import { daysBetween, parseCivilDate, type CivilDate } from '../../../../shared/kernel/civil-date'
import { useSay } from '../../../app/language'
import { useSayGrade } from '../../roster/grade-text'
import { recordTexts as texts } from './texts'

const width = 640
const left = 64
const top = 12
const rowHeight = 22
const height = top + grades.length * rowHeight + 22

/** A person's grades over the years as a line of steps, standby dashed. The list beside it says the same. */
export function GradeLine({ name, stretches }: { name: string; stretches: readonly GradeStretch[] }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const [first] = stretches
  const last = stretches.at(-1)
  if (!first || !last) return null
  const days = Math.max(1, daysBetween(first.from, last.until))
  const x = (day: CivilDate): number => left + (daysBetween(first.from, day) / days) * (width - left - 12)
  const y = (grade: (typeof grades)[number]): number => top + (grades.length - 1 - grades.indexOf(grade)) * rowHeight + rowHeight / 2
  const said = stretches.map(({ from, until, grade, standby }) =>
    texts.ref(standby ? 'picture.stretch.standby' : 'picture.stretch', { from, until, grade: sayGrade(grade) })
  )
  return (
    <svg className="grade-line" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say(texts.ref('picture.alt', { name, stretches: said }))}>
      {grades.map((grade) => (
        <g key={grade}>
          <line className="grade-line-rule" x1={left} x2={width - 8} y1={y(grade)} y2={y(grade)} />
          <text className="grade-line-text" x={left - 8} y={y(grade) + 4} textAnchor="end">
            {sayGrade(grade)}
          </text>
        </g>
      ))}
      {yearsBetween(first.from, last.until).map((day) => (
        <g key={day}>
          <line className="grade-line-rule" x1={x(day)} x2={x(day)} y1={top} y2={height - 20} />
          <text className="grade-line-text" x={x(day)} y={height - 5} textAnchor="middle">
            {day.slice(0, 4)}
          </text>
        </g>
      ))}
      {stretches.map(({ from, until, grade, standby }, index) => {
        const before = stretches[index - 1]
        return (
          <g key={from}>
            {before ? <line className="grade-line-step" x1={x(from)} x2={x(from)} y1={y(before.grade)} y2={y(grade)} /> : null}
            <line className={standby ? 'grade-line-stretch standby' : 'grade-line-stretch'} x1={x(from)} x2={x(until)} y1={y(grade)} y2={y(grade)} />
            <circle className="grade-line-point" cx={x(from)} cy={y(grade)} r={3.5} />
          </g>
        )
      })}
    </svg>
  )
}

const mostYears = 12
/** The first days of the years between two days; every second, third… of them where there are many. */
function yearsBetween(from: CivilDate, until: CivilDate): CivilDate[] {
  const firstYear = Number(from.slice(0, 4)) + 1
  const count = Number(until.slice(0, 4)) - firstYear + 1
  const every = Math.max(1, Math.ceil(count / mostYears))
  return Array.from({ length: Math.max(0, count) }, (_, index) => firstYear + index)
    .filter((_, index) => index % every === 0)
    .flatMap((year) => parseDays(`${year}-01-01`))
}
const parseDays = (text: string): CivilDate[] => {
  const day = parseCivilDate(text)
  return day ? [day] : []
}
