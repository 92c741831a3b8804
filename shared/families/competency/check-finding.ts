import type { Fault } from '../../kernel/result'
import type { TextRef } from '../../kernel/texts'
import type { Grade } from '../roster'
import { placeTexts } from './check-messages'
import type { Competency, LevelNumber } from './model'
import type { Wording, WordingPart } from './wording'

export type CheckSeverity = 'problem' | 'warning'
/** Where in a model something was found; `part` is a part of the wording, `weights`, or a field of the grade's qualifications. */
export type ModelPlace = {
  readonly code?: string
  readonly level?: LevelNumber
  readonly part?: string
  readonly index?: number
  readonly post?: string
  readonly grade?: Grade
}
export type ModelFinding = {
  readonly code: string
  readonly severity: CheckSeverity
  readonly place: ModelPlace
  readonly text: TextRef
  readonly wayOut: TextRef
}
/** A fault of a model at its place. */
export const modelFinding = ({ code, params }: Fault, severity: CheckSeverity, place: ModelPlace): ModelFinding => ({
  code,
  severity,
  place,
  text: { key: code, params },
  wayOut: { key: `${code}.wayOut`, params }
})

const partText = (part: WordingPart): TextRef => placeTexts.ref(`part.${part}`)
/** Says where a text stands. */
export function sayPlace({ name, code }: Pick<Competency, 'name' | 'code'>, { part, level, index }: Pick<Wording, 'part' | 'level' | 'index'>): TextRef {
  const of = { name, code, part: partText(part) }
  if (level === undefined) return placeTexts.ref('ofCompetency', of)
  return index === undefined ? placeTexts.ref('ofLevel', { ...of, level }) : placeTexts.ref('ofItem', { ...of, level, number: index + 1 })
}
