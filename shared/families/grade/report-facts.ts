import type { CivilDate } from '../../kernel/civil-date'
import type { Block, DocumentContext } from '../../kernel/document'
import { sayDay } from '../../kernel/say-dates'
import type { TextRef } from '../../kernel/texts'
import { gradeText, isActiveDiscipline, type ConductRecord } from '../roster'
import type { Certificate } from '../certification'
import type { GradeYearResult, LadderStep, PersonMovement, Ranked } from './annual-model'
import type { Tables } from './command-parts'
import { notCarriedOut } from './ladder'
import { kindText, outcomeText, texts as gradeYearTexts } from './messages'
import { gradeTables, type Movement } from './model'
import { texts } from './report-messages'
import { ladderActionText, ruleTexts } from './rule-messages'

/** How many annual results a form looks back on. */
const yearsBack = 3
/** Certificates, ladder years and corrected years that a form of one page has room for. */
const mostCertificates = 2
const mostSteps = 5
const mostReplayed = 3
const mostLetters = 60

/** 2023 年良好；2024 年合格；2025 年无结果 */
export function resultsText({ annualResults }: Tables, staffNo: string, { resultYear }: GradeYearResult, { say, language }: DocumentContext): string {
  const years = Array.from({ length: yearsBack }, (_, index) => resultYear - yearsBack + 1 + index)
  return years
    .map((year) => {
      const outcome = annualResults.get(gradeTables.annualResults.key({ staffNo, year }))?.outcome ?? null
      return say(texts.ref('results.line', { year, outcome: outcomeText(outcome) }))
    })
    .join(language === 'zh-CN' ? '；' : '; ')
}

/** Certificates that count on the day of judgement, highest first; else the one that ended last. */
export function certificatesText({ certificates }: Tables, staffNo: string, { asOf }: GradeYearResult, { say, language }: DocumentContext): string {
  const own = [...certificates.values()].filter((one) => one.staffNo === staffNo && one.revoked === null && one.issuedOn <= asOf)
  const valid = own.filter(({ validUntil }) => validUntil >= asOf).toSorted(byGradeDown)
  const line = (one: Certificate): string =>
    say(
      texts.ref(one.validUntil >= asOf ? 'certificates.valid' : 'certificates.ended', {
        grade: gradeText(one.grade),
        number: one.number,
        until: sayDay(one.validUntil, language)
      })
    )
  const shown = valid.length > 0 ? valid.slice(0, mostCertificates) : own.toSorted((a, b) => (a.validUntil < b.validUntil ? 1 : -1)).slice(0, 1)
  return shown.length === 0 ? say(texts.ref('certificates.none')) : shown.map(line).join('\n')
}
const byGradeDown = (a: Certificate, b: Certificate): number => (a.grade === b.grade ? (a.validUntil < b.validUntil ? 1 : -1) : a.grade < b.grade ? 1 : -1)

/** How many conduct records a form shows, where it has room and where it has ever less. */
export const conductShown = [3, 1, 0] as const
/** Records up to the day of judgement: what is in force first, then the newest; how many there are beside those that are shown. */
export function conductText({ conductRecords }: Tables, staffNo: string, asOf: CivilDate, most: number, { say, language }: DocumentContext): string {
  const own = [...conductRecords.values()]
    .filter((record) => record.staffNo === staffNo && record.on <= asOf)
    .toSorted((a, b) => Number(isActiveDiscipline(b, asOf)) - Number(isActiveDiscipline(a, asOf)) || (a.on < b.on ? 1 : -1))
  if (own.length === 0) return say(texts.ref('conduct.none'))
  const line = ({ kind, on, content, until }: ConductRecord): string => {
    const said = { day: sayDay(on, language), kind: gradeYearTexts.ref(`conduct.${kind}`), content: cut(content) }
    return say(until === null ? texts.ref('conduct.line', said) : texts.ref('conduct.until', { ...said, until: sayDay(until, language) }))
  }
  if (most === 0) return say(texts.ref('conduct.all', { count: own.length }))
  const more = own.length > most ? [say(texts.ref('conduct.more', { count: own.length - most }))] : []
  return [...own.slice(0, most).map(line), ...more].join('\n')
}
const cut = (text: string): string => ([...text].length > mostLetters ? `${[...text].slice(0, mostLetters - 1).join('')}…` : text)

/** The years that led to where the ladder stands now, from the one that warned on. Empty after a passing year. */
export function chainOf(movement: PersonMovement | null): LadderStep[] {
  const ladder = movement?.ladder ?? []
  if ((ladder.at(-1)?.failures ?? 0) === 0) return []
  return ladder.slice(
    Math.max(
      0,
      ladder.findLastIndex(({ action }) => action === 'warning')
    )
  )
}

function stepText({ action, from, to }: LadderStep): TextRef {
  const said = ladderActionText(action)
  const isDown = action === 'downOne' || action === 'downTwo' || action === 'downTwoAndStandby'
  return isDown && from === to ? texts.ref('ladder.lowest', { action: said }) : said
}

/** The ladder's years as a table; none where it has no failing year. */
export function ladderBlocks(movement: PersonMovement | null, { say }: DocumentContext): Block[] {
  const steps = chainOf(movement).slice(-mostSteps)
  if (steps.length === 0) return []
  return [
    {
      kind: 'table',
      dense: true,
      whole: true,
      columns: [
        { heading: say(texts.ref('ladderYear')), width: 2, align: 'centre' },
        { heading: say(texts.ref('ladderOutcome')), width: 3, align: 'centre' },
        { heading: say(texts.ref('ladderAction')), width: 6 },
        { heading: say(texts.ref('ladderGrade')), width: 3, align: 'centre' }
      ],
      rows: steps.map((step) => [
        { text: String(step.year) },
        { text: say(outcomeText(step.outcome)) },
        { text: say(notCarriedOut(steps).includes(step) ? texts.ref('ladderNotCarriedOut', { step: stepText(step) }) : stepText(step)) },
        { text: say(gradeText(notCarriedOut(steps).includes(step) ? step.from : step.to)) }
      ])
    }
  ]
}

/** The gates of a promotion, each with what is required and what is there. */
export function gateBlocks(movement: PersonMovement | null, { say }: DocumentContext): Block[] {
  const gates = movement?.eligibility.gates ?? []
  if (gates.length === 0) return []
  return [
    {
      kind: 'table',
      dense: true,
      whole: true,
      columns: [
        { heading: say(texts.ref('basis')), width: 4 },
        { heading: say(texts.ref('required')), width: 5 },
        { heading: say(texts.ref('actual')), width: 5 },
        { heading: say(texts.ref('met')), width: 2, align: 'centre' }
      ],
      rows: gates.map(({ gate, met, required, actual }) => [
        { text: say(ruleTexts.ref(`gate.${gate}`)) },
        { text: say(required) },
        { text: say(actual) },
        { text: say(texts.ref(met ? 'met.yes' : 'met.no')), emphasis: met ? 'normal' : 'strong' }
      ])
    }
  ]
}

/** Scores and rank among those who apply for the same grade; null for someone who was not ranked. */
export function selectionText(movement: PersonMovement | null, { places }: GradeYearResult, { say }: DocumentContext): string | null {
  const ranked = movement?.ranked
  if (!ranked) return null
  const place = places.find(({ grade }) => grade === movement.eligibility.target)
  const line = texts.ref('selection.line', {
    ability: ranked.ability ?? '—',
    competition: ranked.competition ?? '—',
    score: ranked.score ?? '—',
    rank: rankText(ranked, place?.vacancies ?? 0, place?.ranking ?? []),
    state: texts.ref(`selection.${ranked.state}`)
  })
  return say(ranked.conditional ? texts.ref('selection.conditional', { line }) : line)
}
function rankText({ rank }: Ranked, places: number, ranking: readonly Ranked[]): TextRef {
  if (rank === null) return texts.ref('selection.noRank', { places })
  return texts.ref('selection.rank', { rank, places, people: ranking.filter((one) => one.rank !== null).length })
}

/** Past years whose corrected results say something else than was decided; null where there is none. */
export function replayedText(movement: PersonMovement | null, { say }: DocumentContext): string | null {
  const years = movement?.replayed ?? []
  const line = ({ year, decided, replayed }: (typeof years)[number]): string =>
    say(texts.ref('replayed.line', { year, decided: outcomeOfYear(decided), replayed: outcomeOfYear(replayed) }))
  return years.length === 0 ? null : years.slice(-mostReplayed).map(line).join('\n')
}
const outcomeOfYear = ({ kind, to }: Movement): TextRef => texts.ref('movement.to', { kind: kindText(kind), to: gradeText(to) })
