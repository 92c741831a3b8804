import { competencyCodeSchema, levelNumberSchema, type ModelPlace, type ModelVersion } from '../../../shared/families/competency'
import { gradeSchema } from '../../../shared/families/roster'

/** 标准库 by its parts, in the order of their tabs. */
export const sections = ['competencies', 'profiles', 'grades', 'checks', 'versions', 'city', 'parameters'] as const
export type Section = (typeof sections)[number]
export const readSection = (text: string | undefined): Section => sections.find((one) => one === text) ?? 'competencies'

/** A place in a model as one word of an address; a post comes last, since it may hold anything. */
export function placeText({ code, level, part, index, grade, post }: ModelPlace): string {
  const words = [code ?? '', level ?? '', part ?? '', index ?? '', grade ?? '', post ?? ''].map(String)
  return words.join('.').replace(/\.+$/, '')
}
/** What the address asks for; what it cannot mean is left out. */
export function readPlace(text: string | undefined): ModelPlace {
  const [code, level, part, index, grade, ...rest] = decode(text ?? '').split('.')
  const known = competencyCodeSchema.safeParse(code)
  const number = levelNumberSchema.safeParse(Number(level))
  const ofGrade = gradeSchema.safeParse(grade)
  const post = rest.join('.')
  return {
    ...(known.success ? { code: known.data } : {}),
    ...(number.success ? { level: number.data } : {}),
    ...(part ? { part } : {}),
    ...(index && /^\d{1,2}$/.test(index) ? { index: Number(index) } : {}),
    ...(ofGrade.success ? { grade: ofGrade.data } : {}),
    ...(post === '' ? {} : { post })
  }
}
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // The router has decoded it already, and a name has a percent sign of its own.
    return text
  }
}

/** Where a part of the standards is shown. */
export function addressOf(section: Section, version: ModelVersion | null = null, place: ModelPlace = {}): string {
  if (!version) return `/standard/${section}`
  const at = placeText(place)
  return `/standard/${section}/${version.model}/${version.version}${at === '' ? '' : `/${encodeURIComponent(at)}`}`
}
/** The section in which a place of a model is put right. */
export const sectionOf = ({ post, grade }: ModelPlace): Section => (post !== undefined ? 'profiles' : grade !== undefined ? 'grades' : 'competencies')
