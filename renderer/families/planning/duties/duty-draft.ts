import { dutySchema, orientationSchema, phaseSchema, type Duty, type Orientation, type Phase } from '../../../../shared/families/planning'

/** A duty as it stands in its form: lists one entry a line, other names apart by commas. */
export type DutyDraft = {
  readonly duty: string
  readonly name: string
  readonly aliases: string
  readonly phase: Phase
  readonly orientation: Orientation
  readonly description: string
  readonly indicators: string
  readonly competencies: readonly string[]
  readonly courses: string
}
export type DutyProblem = 'code' | 'codeTaken' | 'name' | 'tooLong'

const lines = (text: string): string[] => [...new Set(text.split(/\n/).map((line) => line.trim()))].filter((line) => line !== '')
const parts = (text: string): string[] => [...new Set(text.split(/[\n,，、;；]/).map((part) => part.trim()))].filter((part) => part !== '')

export const draftOfDuty = (duty: Duty): DutyDraft => ({
  duty: duty.duty,
  name: duty.name,
  aliases: duty.aliases.join('，'),
  phase: duty.phase,
  orientation: duty.orientation,
  description: duty.description,
  indicators: duty.indicators.join('\n'),
  competencies: duty.competencies,
  courses: duty.courses.join('\n')
})
/** An empty form with the next free code. */
export const newDuty = (duties: readonly Duty[]): DutyDraft => ({
  duty: nextCode(duties),
  name: '',
  aliases: '',
  phase: 'preSale',
  orientation: 'advisor',
  description: '',
  indicators: '',
  competencies: [],
  courses: ''
})
/** D12 after D11; the first that is free. */
export function nextCode(duties: readonly Pick<Duty, 'duty'>[]): string {
  const taken = new Set(duties.map(({ duty }) => duty))
  for (let number = duties.length + 1; ; number++) {
    const code = `D${String(number).padStart(2, '0')}`
    if (!taken.has(code)) return code
  }
}

/** Reads the form; `before`: the duty that is edited, null for a new one, which goes to the end. */
export function readDuty(
  draft: DutyDraft,
  { year, duties, before }: { readonly year: number; readonly duties: readonly Duty[]; readonly before: Duty | null }
): { readonly duty: Duty | null; readonly problems: readonly DutyProblem[] } {
  const code = before?.duty ?? draft.duty.normalize('NFKC').trim().toUpperCase()
  const order = before?.order ?? duties.reduce((last, one) => Math.max(last, one.order), 0) + 1
  const parsed = dutySchema.safeParse({
    year,
    duty: code,
    order,
    name: draft.name,
    aliases: parts(draft.aliases),
    phase: phaseSchema.parse(draft.phase),
    orientation: orientationSchema.parse(draft.orientation),
    description: draft.description,
    indicators: lines(draft.indicators),
    competencies: draft.competencies,
    courses: lines(draft.courses)
  })
  const fields = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]))
  const problems: DutyProblem[] = [
    ...(fields.has('duty') ? (['code'] as const) : []),
    ...(before === null && duties.some(({ duty }) => duty === code) ? (['codeTaken'] as const) : []),
    ...(draft.name.trim() === '' ? (['name'] as const) : []),
    ...([...fields].some((field) => field !== 'duty') && draft.name.trim() !== '' ? (['tooLong'] as const) : [])
  ]
  return { duty: parsed.success && problems.length === 0 ? parsed.data : null, problems }
}

/** The rows that change when the duty at a place goes up (-1) or down (1); orders become 1, 2, 3 … */
export function movedDuties(duties: readonly Duty[], index: number, by: -1 | 1): readonly Duty[] {
  const moving = duties[index]
  if (!moving || !duties[index + by]) return []
  const others = duties.filter((_, place) => place !== index)
  return others
    .toSpliced(index + by, 0, moving)
    .map((duty, place) => ({ ...duty, order: place + 1 }))
    .filter((duty) => duties.find((one) => one.duty === duty.duty)?.order !== duty.order)
}
