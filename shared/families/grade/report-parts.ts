import type { DocumentContext, PrintDocument } from '../../kernel/document'
import type { RuleBook } from '../../kernel/rule'
import { sayDay } from '../../kernel/say-dates'
import type { TextRef } from '../../kernel/texts'
import { gradeText, type Grade } from '../roster'
import type { CivilDate } from '../../kernel/civil-date'
import type { GradeYearResult, PersonMovement } from './annual-model'
import type { Tables } from './command-parts'
import { followsProposal } from './decision-state'
import type { GradeDecision, GradeYear, Movement, MovementKind } from './model'
import { kindText } from './messages'
import { letterTexts } from './report-letter-messages'
import { texts } from './report-messages'

/** For which year and people a document is made; null: everyone whom it concerns. */
export type GradeDocumentQuestion = {
  readonly year: number
  readonly staffNos: readonly string[] | null
  /** The year computed by `gradeYearOf`: gates, ladder and ranks behind the decisions. */
  readonly result: GradeYearResult
  /** The rules of the year; with them a letter names what exactly a failing next year leads to. */
  readonly book?: RuleBook
}

/** Somebody about whom was decided, with everything that forms and letters say. */
export type Case = {
  readonly decision: GradeDecision
  readonly name: string
  readonly county: string
  readonly post: string
  readonly since: CivilDate | null
  /** What the rules made of the person; null for somebody who has left the roster since. */
  readonly movement: PersonMovement | null
}

/** The decided people of a year, in staff-number order. */
export function casesOf(tables: Tables, { year, staffNos, result }: GradeDocumentQuestion, concerns: (decision: GradeDecision) => boolean): Case[] {
  const wanted = staffNos === null ? null : new Set(staffNos)
  const movements = new Map(result.people.map((person) => [person.staffNo, person]))
  return [...tables.gradeDecisions.values()]
    .filter((decision) => decision.year === year && (wanted === null || wanted.has(decision.staffNo)) && concerns(decision))
    .toSorted((a, b) => (a.staffNo < b.staffNo ? -1 : 1))
    .map((decision) => caseOf(tables, decision, movements.get(decision.staffNo) ?? null))
}
function caseOf(tables: Tables, decision: GradeDecision, movement: PersonMovement | null): Case {
  const { staffNo, year } = decision
  const start = tables.gradeStarts.get(`${year}|${staffNo}`)
  const person = tables.people.get(staffNo)
  return {
    decision,
    movement,
    name: person?.name ?? movement?.name ?? staffNo,
    county: start?.county ?? movement?.county ?? person?.county ?? '',
    post: start?.post ?? movement?.post ?? person?.post ?? '',
    since: start ? start.since : (movement?.since ?? person?.gradeSince ?? null)
  }
}

export const isOf =
  (...kinds: readonly MovementKind[]) =>
  ({ kind }: Pick<GradeDecision, 'kind'>): boolean =>
    kinds.includes(kind)

/** A decision beside what the rules said: the same, something else, or people's own where the rules proposed nothing. */
export function standOf(decision: GradeDecision): 'same' | 'other' | 'own' {
  return followsProposal(decision) ? 'same' : decision.proposed === null ? 'own' : 'other'
}

/** 警告（等级不变） · 晋级（初级 → 中级） · 降级（中级 → 见习）并待岗 */
export function movementText(from: Grade, { kind, to, standby }: Movement): TextRef {
  const parts = { kind: kindText(kind), from: gradeText(from), to: gradeText(to) }
  if (from === to) return kind === 'none' ? parts.kind : texts.ref('movement.same', { kind: parts.kind, to: parts.to })
  return texts.ref(standby && kind !== 'standby' ? 'movement.standby' : 'movement.change', parts)
}

export const footerOf = ({ say, example, packTitle }: DocumentContext): Pick<PrintDocument, 'footer'> =>
  example ? { footer: say(texts.ref('example', { pack: packTitle })) } : {}

/** 2026年1月1日; null as a dash. */
export const dayOr = (day: CivilDate | null, { language }: DocumentContext): string => (day === null ? '—' : sayDay(day, language))

/** 初级 → 中级; 中级，不变; with 待岗 where it comes along. */
export function changeText({ from, to, standby }: Pick<GradeDecision, 'from' | 'to' | 'standby'>): TextRef {
  const said = { from: gradeText(from), to: gradeText(to) }
  const change = from === to ? texts.ref('change.none', { from: said.from }) : texts.ref('change.move', said)
  return standby ? texts.ref('change.standby', { change }) : change
}

/** The first day of a decision's effect; null while that is open. */
export const effectiveDay = (year: GradeYear | null, { answer, kind }: Pick<GradeDecision, 'answer' | 'kind'>): CivilDate | null =>
  kind === 'nomination' ? (answer?.state === 'confirmed' ? answer.effectiveOn : null) : (year?.inForce?.effectiveOn ?? null)
/** The effective day in words, or on whom it waits. */
export function effectText(year: GradeYear | null, decision: GradeDecision, { say, language }: DocumentContext): string {
  const day = effectiveDay(year, decision)
  if (decision.kind === 'none') return say(texts.ref('effective.none'))
  if (day !== null) return sayDay(day, language)
  if (decision.kind !== 'nomination') return say(texts.ref('effective.open'))
  return say(texts.ref(decision.answer?.state === 'refused' ? 'effective.refused' : 'effective.province'))
}

/** （电话…） after whoever is asked; nothing where no contact is set. */
export const contactOf = ({ say, letterhead: { contact } }: DocumentContext): string => (contact === '' ? '' : say(texts.ref('contact', { contact })))

/** 自…起执行, or that the day is still open. */
export const dayText = (day: CivilDate | null, language: DocumentContext['language']): TextRef =>
  day === null ? letterTexts.ref('day.open') : letterTexts.ref('day.from', { day: sayDay(day, language) })

/** As many working days as the year's publicity has, from the day of receipt; without one the day is written in by hand. */
export function objectionText({ gradeYears }: Tables, { year }: GradeDocumentQuestion, context: DocumentContext): TextRef {
  const { organisation } = context.letterhead
  const days = gradeYears.get(String(year))?.publicity?.workingDays
  const whom = { organisation, contact: contactOf(context) }
  return days === undefined ? letterTexts.ref('objection.open', whom) : letterTexts.ref('objection', { ...whom, days })
}
