import { inListOrder, layers, type Competency, type Layer, type Level, type LevelNumber, type ModelContent } from '../../../shared/families/competency'

/** One text of a list changed; emptied, it is gone; beyond the end, it is added. */
export function withItem(items: readonly string[], index: number, text: string): string[] {
  const kept = text.trim()
  if (index >= items.length) return kept === '' ? [...items] : [...items, kept]
  return items.flatMap((item, at) => (at === index ? (kept === '' ? [] : [kept]) : [item]))
}
/** One text of a list moved up or down; at the end of the list it stays. */
export function movedItem(items: readonly string[], index: number, by: -1 | 1): string[] {
  const [a, b] = [items[index], items[index + by]]
  if (a === undefined || b === undefined) return [...items]
  return items.map((item, at) => (at === index ? b : at === index + by ? a : item))
}

/** A competency with one of its levels changed. */
export function withLevel(competency: Competency, level: LevelNumber, change: (level: Level) => Level): Competency {
  const [first, second, third, fourth, fifth] = competency.levels
  const at = (number: LevelNumber, one: Level): Level => (number === level ? change(one) : one)
  return { ...competency, levels: [at(1, first), at(2, second), at(3, third), at(4, fourth), at(5, fifth)] }
}

/** Competencies by layer, in the order of lists; every layer is there. */
export const byLayer = (competencies: readonly Competency[]): { readonly layer: Layer; readonly competencies: readonly Competency[] }[] => {
  const inOrder = inListOrder(competencies)
  return layers.map((layer) => ({ layer, competencies: inOrder.filter((one) => one.layer === layer) }))
}

const usualLetters: Readonly<Record<Layer, string>> = { organisation: 'O', professional: 'P', position: 'S' }
/** Code and place of a new competency: numbered on in the manner of its layer, at the end of it. */
export function nextCompetency({ competencies }: Pick<ModelContent, 'competencies'>, layer: Layer): Pick<Competency, 'code' | 'order'> {
  const own = inListOrder(competencies.filter((one) => one.layer === layer))
  const last = own.at(-1)
  const [, stem = usualLetters[layer], digits = '00'] = /^(.*?)(\d{1,4})$/.exec(last?.code ?? '') ?? []
  const taken = new Set(competencies.map(({ code }) => code))
  let number = 1
  const code = (): string => `${stem}${String(number).padStart(digits.length, '0')}`
  while (taken.has(code())) number++
  return { code: code(), order: Math.min(999, Math.max(-1, ...(last ? own : competencies).map(({ order }) => order)) + 1) }
}
