import type { Block, DocumentContext } from '../../kernel/document'
import type { TextRef } from '../../kernel/texts'
import { gradeText } from '../roster'
import type { LadderStep } from './annual-model'
import type { Tables } from './command-parts'
import { followsProposal } from './decision-state'
import { nextYears, type NextYear } from './ladder'
import { outcomeText } from './messages'
import { gradeTables, type GradeDecision } from './model'
import { chainOf, ladderBlocks, resultsText } from './report-facts'
import { letterTexts } from './report-letter-messages'
import { texts } from './report-messages'
import { dayText, effectiveDay, objectionText, type Case, type GradeDocumentQuestion } from './report-parts'

/** What a warning, a demotion or a standby letter says between its address and its close: facts, rule, consequence, next year, objection. */
export function warningBody(tables: Tables, question: GradeDocumentQuestion, context: DocumentContext): (one: Case) => Block[] {
  const { say } = context
  const { result, book } = question
  const next = book ? nextYears(result, book) : new Map<string, NextYear>()
  return (one) => {
    const { decision } = one
    const ladder = ladderBlocks(one.movement, context)
    const results = { name: say(texts.ref('results')), value: resultsText(tables, decision.staffNo, result, context) }
    const step = next.get(decision.staffNo)?.failing ?? null
    return [
      { kind: 'paragraph', text: say(factsText(tables, one, question)) },
      ...(ladder.length > 0 ? ladder : [{ kind: 'facts', columns: 1, pairs: [results] } as const]),
      { kind: 'paragraph', text: say(letterTexts.ref(chainOf(one.movement).length > 0 ? 'rule' : 'rule.other')), withNext: true },
      { kind: 'box', lines: consequences(tables, decision, context) },
      ...(decision.standby ? [{ kind: 'paragraph', text: say(letterTexts.ref('standby.terms')) } as const] : []),
      { kind: 'paragraph', text: say(letterTexts.ref('next.title')), withNext: true },
      { kind: 'bullets', items: nextLines(one, step).map(say) },
      { kind: 'paragraph', text: say(letterTexts.ref('help')) },
      { kind: 'paragraph', text: say(objectionText(tables, question, context)) }
    ]
  }
}

function factsText(tables: Tables, { decision: { staffNo }, movement }: Case, { result: { resultYear } }: GradeDocumentQuestion): TextRef {
  const outcome = tables.annualResults.get(gradeTables.annualResults.key({ staffNo, year: resultYear }))?.outcome ?? null
  const count = chainOf(movement).at(-1)?.failures ?? 0
  const said = { year: resultYear, outcome: outcomeText(outcome) }
  if (outcome === null || count === 0) return letterTexts.ref('facts.other', said)
  return count === 1 ? letterTexts.ref('facts.first', said) : letterTexts.ref('facts.failing', { ...said, count })
}

/** What was decided, and why where the rules alone do not say it. */
function consequences(tables: Tables, decision: GradeDecision, { say, language }: DocumentContext): string[] {
  const year = tables.gradeYears.get(String(decision.year)) ?? null
  const document = year?.inForce?.document ?? ''
  return [
    consequence(decision, dayText(effectiveDay(year, decision), language)),
    ...(followsProposal(decision) || decision.reason === '' ? [] : [letterTexts.ref('decision.reason', { reason: decision.reason })]),
    ...(document === '' ? [] : [letterTexts.ref('decision.document', { document })])
  ].map(say)
}
function consequence({ kind, from: old, to: target, standby }: GradeDecision, day: TextRef): TextRef {
  const [from, to] = [gradeText(old), gradeText(target)]
  if (kind === 'warning') return letterTexts.ref('decision.warning', { from })
  if (kind === 'standby')
    return old === target ? letterTexts.ref('decision.standby', { from, day }) : letterTexts.ref('decision.standbyDown', { from, to, day })
  if (old === target) return letterTexts.ref(standby ? 'decision.lowestStandby' : 'decision.lowest', { from, day })
  return letterTexts.ref(standby ? 'decision.demotionStandby' : 'decision.demotion', { from, to, day })
}

/** What follows from the next year's result; on standby there is none. */
function nextLines({ decision, movement }: Case, failing: LadderStep | null): TextRef[] {
  if (decision.standby) return [letterTexts.ref('next.onStandby')]
  const isFailing = chainOf(movement).length > 0
  return [
    ...(isFailing ? [letterTexts.ref('next.passing')] : []),
    failing ? failingText(failing) : letterTexts.ref(isFailing ? 'next.failing' : 'next.failingOther')
  ]
}
function failingText({ action, from: old, to: target }: LadderStep): TextRef {
  const [from, to] = [gradeText(old), gradeText(target)]
  if (action === 'warning') return letterTexts.ref('next.warning')
  if (action === 'standby') return letterTexts.ref('next.standby')
  if (action === 'downTwoAndStandby') return old === target ? letterTexts.ref('next.standby') : letterTexts.ref('next.downStandby', { from, to })
  return old === target ? letterTexts.ref('next.lowest', { from }) : letterTexts.ref('next.down', { from, to })
}
