import type { InterviewPlace } from '../../../../shared/contract'
import { evidenceParts } from '../../../../shared/families/evaluation'

export const competencyFields = ['level', ...evidenceParts] as const
export const markFields = ['interview', 'presentation'] as const
export type Field = (typeof competencyFields)[number] | (typeof markFields)[number]
/** One field of a sheet. Without a code: the marks of round 2, the last item. */
export type Spot = { readonly code: string | null; readonly field: Field }

const fieldsOf = (code: string | null): readonly Field[] => (code === null ? markFields : competencyFields)
const fieldNames: readonly string[] = [...competencyFields, ...markFields]
const isField = (name: string): name is Field => fieldNames.includes(name)
export const fieldNamed = (name: string): Field | null => (isField(name) ? name : null)

/** The items of a sheet in their order: its competencies, then, in round 2, the marks. */
export const itemsOf = (codes: readonly string[], withMarks: boolean): readonly (string | null)[] => (withMarks ? [...codes, null] : codes)

/** Where Tab leads from a field, or Shift+Tab; null out of the sheet. */
export function neighbour(items: readonly (string | null)[], { code, field }: Spot, step: 1 | -1): Spot | null {
  const fields = fieldsOf(code)
  const within = fields[fields.indexOf(field) + step]
  if (within && fields.includes(field)) return { code, field: within }
  const item = items[items.indexOf(code) + step]
  if (item === undefined || !items.includes(code)) return null
  const field2 = step === 1 ? fieldsOf(item)[0] : fieldsOf(item).at(-1)
  return field2 ? { code: item, field: field2 } : null
}

/** The first field of an item. */
export const startOf = (code: string | null): Spot => ({ code, field: code === null ? 'interview' : 'level' })

const left = 'left:'
/** A place left on purpose: the next to come is asked who sits there, and then is at the same field. */
export const leftPlace = (place: InterviewPlace): InterviewPlace => ({ ...place, field: `${left}${place.field.replace(left, '')}` })
export const wasLeft = ({ field }: InterviewPlace): boolean => field.startsWith(left)

/** The field that a kept place names, if the sheet has it. */
export function spotOf({ code, field }: Pick<InterviewPlace, 'code' | 'field'>, items: readonly (string | null)[]): Spot | null {
  const name = field.replace(left, '')
  if (!items.includes(code)) return null
  return isField(name) && fieldsOf(code).includes(name) ? { code, field: name } : startOf(code)
}
