import type { Block, DocumentContext } from '../../kernel/document'
import { sayDay } from '../../kernel/say-dates'
import type { TextRef } from '../../kernel/texts'
import { gradeText } from '../roster'
import type { Tables } from './command-parts'
import { followsProposal } from './decision-state'
import type { GradeDecision, GradeYear } from './model'
import { certificatesText, replayedText, resultsText, selectionText } from './report-facts'
import { letterTexts } from './report-letter-messages'
import { texts } from './report-messages'
import { contactOf, dayOr, dayText, effectiveDay, objectionText, type Case, type GradeDocumentQuestion } from './report-parts'

/** What a notice says between its address and its close. */
export function noticeBody(tables: Tables, question: GradeDocumentQuestion, context: DocumentContext): (one: Case) => Block[] {
  const year = tables.gradeYears.get(String(question.year)) ?? null
  const { say, letterhead } = context
  const questions = letterTexts.ref('questions', { organisation: letterhead.organisation, contact: contactOf(context) })
  return (one) => {
    const { kind } = one.decision
    const thanks = thanksText(one.decision)
    return [
      { kind: 'paragraph', text: say(noticeText(year, one.decision, context)) },
      { kind: 'heading', level: 3, text: say(letterTexts.ref('basis')) },
      { kind: 'facts', columns: 1, pairs: basisPairs(tables, one, question, context) },
      ...(thanks ? [{ kind: 'paragraph', text: say(thanks) } as const] : []),
      { kind: 'paragraph', text: say(kind === 'correction' ? objectionText(tables, question, context) : questions) }
    ]
  }
}

function thanksText({ kind, answer }: GradeDecision): TextRef | null {
  if (kind === 'promotion' || (kind === 'nomination' && answer?.state === 'confirmed')) return letterTexts.ref('thanks')
  return kind === 'nomination' ? letterTexts.ref(answer ? 'thanks.refused' : 'thanks.waiting') : null
}

function noticeText(year: GradeYear | null, decision: GradeDecision, { language }: DocumentContext): TextRef {
  const { kind, answer, from: old, to: target, standby } = decision
  const [from, to, day] = [gradeText(old), gradeText(target), effectiveDay(year, decision)]
  const since = day === null ? null : { from, to, day: sayDay(day, language) }
  if (kind === 'nomination') {
    if (answer?.state === 'refused') return letterTexts.ref('notice.nomination.refused', { from, to })
    return since ? letterTexts.ref('notice.nomination.confirmed', since) : letterTexts.ref('notice.nomination', { from, to })
  }
  if (kind === 'promotion') return since ? letterTexts.ref('notice.promotion', since) : letterTexts.ref('notice.promotion.open', { from, to })
  if (kind === 'reinstatement')
    return since ? letterTexts.ref('notice.reinstatement', { to, day: since.day }) : letterTexts.ref('notice.reinstatement.open', { to })
  const said = { from, to, day: dayText(day, language) }
  if (standby) return letterTexts.ref('notice.correction.standby', said)
  if (old === target) return letterTexts.ref('notice.correction.same', { to, day: said.day })
  return since ? letterTexts.ref('notice.correction', since) : letterTexts.ref('notice.correction.open', { from, to })
}

/** The person's own facts behind the change. */
function basisPairs(tables: Tables, { decision, movement, since }: Case, { year, result }: GradeDocumentQuestion, context: DocumentContext) {
  const { say } = context
  const { staffNo, kind, reason, answer } = decision
  const selection = selectionText(movement, result, context)
  const replayed = replayedText(movement, context)
  const ofYear = kind === 'nomination' ? '' : (tables.gradeYears.get(String(year))?.inForce?.document ?? '')
  const document = answer?.document || ofYear
  const isUpwards = kind === 'promotion' || kind === 'nomination'
  const said = (name: TextRef, value: string) => ({ name: say(name), value })
  return [
    ...(isUpwards ? [said(texts.ref('sinceDay'), dayOr(since, context))] : []),
    said(texts.ref('results'), resultsText(tables, staffNo, result, context)),
    ...(isUpwards ? [said(texts.ref('certificates'), certificatesText(tables, staffNo, result, context))] : []),
    ...(isUpwards && selection !== null ? [said(texts.ref('selection'), selection)] : []),
    ...(kind === 'correction' && replayed !== null ? [said(texts.ref('replayed'), replayed)] : []),
    ...(document === '' ? [] : [said(texts.ref('document'), document)]),
    ...(followsProposal(decision) || reason === '' ? [] : [said(letterTexts.ref('reason'), reason)])
  ]
}
