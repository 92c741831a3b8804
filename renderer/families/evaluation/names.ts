import { evaluationTables, type Assessor, type Panel } from '../../../shared/families/evaluation'
import type { Round } from '../../../shared/families/certification'
import type { Tables } from '../../../shared/workspace/tables'

const byText = (a: string, b: string): number => a.localeCompare(b, 'zh-CN', { numeric: true })
/** Assessors in the order of their codes. */
export const assessorsOf = ({ assessors }: Pick<Tables, 'assessors'>): Assessor[] => [...assessors.values()].toSorted((a, b) => byText(a.assessor, b.assessor))
/** The panels of a round, by name; 第一 before 第二, though the sound of 二 comes first. */
export const panelsOf = ({ panels }: Pick<Tables, 'panels'>, { round, month }: Round): Panel[] =>
  [...panels.values()].filter((panel) => panel.round === round && panel.month === month).toSorted((a, b) => byText(numbered(a.panel), numbered(b.panel)))
/** How an assessor is called; the code where nobody of it is registered any more. */
export const assessorName = ({ assessors }: Pick<Tables, 'assessors'>, assessor: string): string =>
  assessors.get(evaluationTables.assessors.key({ assessor }))?.name ?? assessor

/** The next free code: A1, A2, … */
export function proposedCode({ assessors }: Pick<Tables, 'assessors'>): string {
  for (let number = 1; ; number++) if (!assessors.has(`A${number}`)) return `A${number}`
}
const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
/** 1 to 99 as Chinese people number groups. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10)
  return `${tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`}${digits[value % 10] ?? ''}`
}
const numbers = new Map(Array.from({ length: 99 }, (_, index) => [chineseNumber(index + 1), String(index + 1)]))
const numbered = (name: string): string => name.replaceAll(/[一二三四五六七八九十]+/g, (found) => numbers.get(found) ?? found)
/** The first of a series of names that is not taken. */
export function firstFree(taken: ReadonlySet<string>, name: (number: number) => string): string {
  for (let number = 1; ; number++) if (!taken.has(name(number))) return name(number)
}

/** The order after one name was moved to another's place. */
export function moved(names: readonly string[], name: string, to: number): string[] {
  const others = names.filter((one) => one !== name)
  const place = Math.max(0, Math.min(others.length, to))
  return [...others.slice(0, place), name, ...others.slice(place)]
}
