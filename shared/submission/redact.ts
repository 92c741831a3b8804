import type { Contents, Sending } from '../families/consolidation'
import type { Row, Tables } from '../workspace/tables'
import { sentTableNames, type SentTable } from './package-tables'

export type SentRows = { readonly [T in SentTable]: readonly Row<T>[] }

/** Stands where words stay home but something must stand. */
const kept = '—'
type Redact = { readonly [T in SentTable]?: (row: Row<T>, sending: Sending) => Row<T> }
const redactions: Redact = {
  people: ({ identityNumber, sex: _sex, education: _education, relatedExperienceMonths: _months, ...person }, { identityNumbers }) =>
    identityNumbers === 'send' && identityNumber !== undefined ? { ...person, identityNumber } : person,
  ratings: (rating, { evidence }) => (evidence === 'send' ? rating : { ...rating, situation: '', task: '', action: '', result: '' }),
  seats: (seat) => ({ ...seat, seconds: 0, submittedAt: null, reopenings: [], recusal: seat.recusal === null ? null : kept }),
  certificates: (one) => (one.revoked ? { ...one, revoked: { ...one.revoked, reason: kept } } : one),
  // Who gave a mark is the city's business; the marks are averaged.
  selectionScores: (scores) => ({ ...scores, panel: scores.panel.map(({ mark }, index) => ({ assessor: String(index + 1), mark })) }),
  gradeYears: (year) => ({ ...year, publicity: null }),
  customers: (customer) => ({ ...customer, name: customer.code, contractEnd: null, industry: '' }),
  spells: (spell) => ({ ...spell, document: '' }),
  plans: (plan) => ({ ...plan, remarks: {} })
}

/** The rows that go to the province for some contents: only the tables that the recomputation reads, without what stays home. Pure. */
export function sentRows(tables: Tables, contents: Contents, sending: Sending): SentRows {
  const wanted = wantedIn(tables, contents)
  const rows = Object.fromEntries(
    sentTableNames.map((name) => {
      // In the order of their keys, so that the same data give the same bytes.
      const all: readonly object[] = [...tables[name]].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
      const redact = redactions[name] as ((row: object, how: Sending) => object) | undefined
      const sent = all.filter((row) => wanted(name, row))
      return [name, name === 'conductRecords' ? withoutWords(sent) : redact ? sent.map((row) => redact(row, sending)) : sent]
    })
  )
  // Each name got the rows of its own table, which the types cannot follow through names chosen at run time.
  return rows as unknown as SentRows
}

/** A record's words are part of its key: a number takes their place. */
const withoutWords = (rows: readonly object[]): object[] => rows.map((row, index) => ({ ...row, content: `#${index + 1}` }))

const ofRounds: ReadonlySet<SentTable> = new Set([
  'participations',
  'decisionOverrides',
  'evaluations',
  'panels',
  'candidates',
  'seats',
  'ratings',
  'settlements',
  'rounds'
])
const ofPlans: ReadonlySet<SentTable> = new Set(['plans', 'planPeople', 'planPosts', 'customers', 'timeRecords', 'duties', 'serviceStandards'])
const ofMarks: ReadonlySet<SentTable> = new Set(['examResults', 'supervisorRatings'])
// Grade years rank by rounds, and break ties by performance and satisfaction.
const ofPerformance: ReadonlySet<SentTable> = new Set(['monthlyPerformance', 'satisfaction'])
const ofGrades: ReadonlySet<SentTable> = new Set(['annualResults', 'selectionScores', 'gradeYears', 'gradeStarts', 'gradeDecisions', 'certificates'])
const ofModels: ReadonlySet<SentTable> = new Set(['models', 'competencies', 'profiles'])

type Facts = { readonly round?: unknown; readonly month?: unknown; readonly year?: unknown; readonly model?: unknown; readonly version?: unknown }
/** Which rows some contents need: those of their rounds (also of a round that a grade year ranks by), years and plans. */
function wantedIn({ gradeYears, evaluations }: Tables, { rounds, gradeYears: years, plans }: Contents): (name: SentTable, row: Facts) => boolean {
  const ranked = years.flatMap((year) => gradeYears.get(String(year))?.round ?? [])
  const roundKeys = new Set([...rounds, ...ranked].map(({ round, month }) => `${round}|${month}`))
  const models = new Set(
    [...evaluations.values()].filter(({ round, month }) => roundKeys.has(`${round}|${month}`)).map(({ model, version }) => `${model}|${version}`)
  )
  const planYears = new Set<unknown>(plans)
  return (name, row) => {
    if (ofRounds.has(name)) return roundKeys.has(`${String(row.round)}|${String(row.month)}`)
    if (ofModels.has(name)) return models.has(`${String(row.model)}|${String(row.version)}`)
    if (ofPlans.has(name)) return planYears.has(row.year)
    if (ofMarks.has(name)) return roundKeys.size > 0
    if (ofPerformance.has(name)) return roundKeys.size > 0 || years.length > 0
    if (ofGrades.has(name)) return years.length > 0
    return true
  }
}
