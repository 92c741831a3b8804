import type { Block, DocumentContext } from '../../kernel/document'
import type { GradeYearResult } from './annual-model'
import { texts } from './report-messages'
import type { Case } from './report-parts'

/** Lines of a page that a form may fill, and how many of them an opinion gets to write on. */
const linesOfPage = 39
const mostLines = 9
const leastLines = 2
/** Chinese characters that fit a line of a value, a gate and a name beside two others. */
const perLine = { wide: 35, half: 14, third: 8.5 } as const

/** How many lines there are to write an opinion on below some blocks; null where the page is full. */
export function roomBelow(blocks: readonly Block[]): number | null {
  const left = Math.floor(linesOfPage - blocks.reduce((sum, block) => sum + linesIn(block), 0))
  return left < leastLines ? null : Math.min(mostLines, left)
}

/** Who states an opinion and signs. The province only where it decides. */
export function opinionTable({ decision, movement }: Case, { places }: GradeYearResult, room: number | null, { say, letterhead }: DocumentContext): Block {
  const ofProvince = new Set(places.flatMap(({ grade, authority }) => (authority === 'province' ? [grade] : [])))
  const asksProvince =
    decision.kind === 'nomination' || movement?.proposal?.authority === 'province' || ofProvince.has(decision.from) || ofProvince.has(decision.to)
  const who = (['unit', 'humanResources', 'leader', ...(asksProvince ? (['province'] as const) : [])] as const).map((key) => ({
    key,
    sealed: key !== 'leader'
  }))
  const cell = (sealed: boolean): string =>
    [
      ...Array.from({ length: room ?? leastLines }, () => ''),
      say(texts.ref('opinion.sign')),
      sealed ? letterhead.sealPlace : '',
      say(texts.ref('opinion.day'))
    ].join('\n')
  return {
    kind: 'table',
    whole: true,
    columns: who.map(({ key }) => ({ heading: say(texts.ref(`opinion.${key}`)), width: 1 })),
    rows: [who.map(({ sealed }) => ({ text: cell(sealed) }))]
  }
}

/** How many lines a block takes on paper, rather too many than too few. */
function linesIn(block: Block): number {
  if (block.kind === 'table') return block.rows.reduce((sum, cells) => sum + Math.max(...cells.map(({ text }) => foldedLines(text, perLine.half))), 1) + 0.5
  if (block.kind !== 'facts') return 1
  const { columns, pairs } = block
  const room = columns === 1 ? perLine.wide : perLine.third
  const extra = pairs.reduce((sum, { name, value }) => sum + Math.max(foldedLines(value, room), foldedLines(name, perLine.third)) - 1, 0)
  return Math.ceil(pairs.length / columns) * 1.2 + extra + 0.5
}
function foldedLines(text: string, room: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0)
}
/** In Chinese characters; Latin letters take somewhat over half of one, with the gaps around them. */
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.6 : 1), 0)
