import { z } from 'zod'
import { civilDateSchema, type CivilDate } from '../../kernel/civil-date'
import { gradeSchema, type Grade } from './grade-model'
import { staffNumberSchema } from './person-number'

const words = (most: number) => z.string().trim().max(most)
export const spellCauses = ['initial', 'promotion', 'demotion', 'transfer', 'standby', 'reinstatement', 'correction'] as const
export const spellCauseSchema = z.enum(spellCauses)
export type SpellCause = z.infer<typeof spellCauseSchema>
/** 等级履历: from a day on somebody has a grade, a post and a county, until the next record. */
export const spellSchema = z.object({
  staffNo: staffNumberSchema,
  from: civilDateSchema,
  cause: spellCauseSchema,
  grade: gradeSchema,
  /** 待岗 from this day on. */
  standby: z.boolean(),
  post: words(40),
  county: words(40),
  /** Number of the document that says so. */
  document: words(80)
})
export type Spell = z.infer<typeof spellSchema>

export const spellTables = {
  spells: { row: spellSchema, key: ({ staffNo, from }: Pick<Spell, 'staffNo' | 'from'>) => `${staffNo}|${from}` }
} as const

/** What the roster says of somebody's grade. */
type Graded = {
  readonly staffNo: string
  readonly grade: Grade
  readonly gradeSince?: CivilDate | undefined
  readonly hireDate?: CivilDate | undefined
  readonly post: string
  readonly county: string
}

/** Where somebody stands on a day. */
export type Standing = {
  readonly grade: Grade
  /** Since when in this grade; null where nobody knows. */
  readonly since: CivilDate | null
  readonly standby: boolean
  /** The record that says so; null: the roster. */
  readonly spell: Spell | null
}
type SpellTables = { readonly spells: ReadonlyMap<string, Spell> }

/** Everyone's records, oldest first. One pass, so that asking for everyone stays linear. */
export function spellsByPerson({ spells }: SpellTables): ReadonlyMap<string, readonly Spell[]> {
  const byPerson = new Map<string, Spell[]>()
  for (const spell of spells.values()) {
    const already = byPerson.get(spell.staffNo)
    if (already) already.push(spell)
    else byPerson.set(spell.staffNo, [spell])
  }
  for (const list of byPerson.values()) list.sort((a, b) => (a.from < b.from ? -1 : 1))
  return byPerson
}

/**
 * Where a person stands on a day, from the records of that person up to it. A roster that names a later day in grade goes before them:
 * it was brought up to date and the history was not. Without records the roster says it.
 */
export function standingOn(person: Graded, spells: readonly Spell[], day: CivilDate): Standing {
  const past = spells.filter(({ from }) => from <= day)
  const latest = past.at(-1)
  const since = person.gradeSince ?? null
  if (!latest) return { grade: person.grade, since, standby: false, spell: null }
  if (since !== null && since > latest.from && since <= day) return { grade: person.grade, since, standby: false, spell: null }
  return { grade: latest.grade, since: sinceOf(past, latest.grade), standby: latest.standby, spell: latest }
}
/** The first day of the unbroken run of this grade: a transfer or a new post does not begin it anew. */
function sinceOf(past: readonly Spell[], grade: Grade): CivilDate | null {
  let since: CivilDate | null = null
  for (const spell of past.toReversed()) {
    if (spell.grade !== grade) break
    since = spell.from
  }
  return since
}

/** The first records that a person without a history needs before the next one is written. */
export function firstSpell(person: Graded, before: CivilDate, start: Omit<Standing, 'spell'>): Spell {
  const since = start.since ?? person.hireDate ?? null
  return {
    staffNo: person.staffNo,
    from: since !== null && since < before ? since : before,
    cause: 'initial',
    grade: start.grade,
    standby: start.standby,
    post: person.post,
    county: person.county,
    document: ''
  }
}
