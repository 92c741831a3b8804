import { statusText } from '../../shared/families/certification'
import { kindText, type MovementKind } from '../../shared/families/grade'
import { allParameters } from '../../shared/families'
import { sayValue } from '../../shared/kernel/explain'
import type { TextRef } from '../../shared/kernel/texts'
import type { PackDifference } from '../../shared/standard/diff'
import { standardTexts } from '../../shared/standard/messages'
import type { PackEntry, StandardPack } from '../../shared/standard/pack'
import type { GradeYearEffect, PackEffect, RoundEffect } from '../../shared/workspace/pack-effect'
import { cycleText } from '../../shared/workspace/standard-commands'
import type { Console } from './console'
import { packTexts as texts } from './pack-texts'

const titles = new Map(allParameters.map(({ path, title }) => [path, title]))
/** What a parameter is called; a path that no rule declares stands for itself. */
export const nameOf = (path: string): TextRef | string => titles.get(path) ?? path
const provenanceText = (provenance: string): TextRef => ({ key: `explain.provenance.${provenance}` })

type Dated = PackEntry['values'][number]
/** Every value of a pack, by path and day. */
export const valueLines = ({ parameters }: StandardPack, { translate, sayName }: Console): string[] =>
  Object.entries(parameters)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, { values }]) =>
      values.map(({ from, value, provenance, source }) =>
        translate(texts.ref('valueLine', { name: nameOf(path), path, from, value: sayValue(value, sayName), provenance: provenanceText(provenance), source }))
      )
    )

/** One difference as a line: what, from when, before and after. */
export function differenceLine(difference: PackDifference, console: Console): string {
  const { path, kind, from } = difference
  const [before, after] = sides(difference, console)
  const { translate } = console
  return translate(
    texts.ref('differenceLine', {
      name: nameOf(path),
      path,
      kind: standardTexts.ref(`kind.${kind}`),
      from: from === null ? '' : texts.ref('since', { from }),
      before,
      after
    })
  )
}
function sides(difference: PackDifference, { translate, sayName, language }: Console): [before: string, after: string] {
  const dated = (value: Dated | null): string => (value ? sayValue(value.value, sayName) : '—')
  const ground = ({ provenance, source }: Dated): string => `${translate(provenanceText(provenance))} ${source}`
  switch (difference.kind) {
    case 'valueAdded':
    case 'valueRemoved':
    case 'valueChanged':
      return [dated(difference.before), dated(difference.after)]
    case 'ground':
      return [ground(difference.before), ground(difference.after)]
    case 'parameterAdded':
    case 'parameterRemoved':
      return [dated(difference.before?.values.at(-1) ?? null), dated(difference.after?.values.at(-1) ?? null)]
    case 'note':
      return [difference.before[language], difference.after[language]]
    case 'bounds':
    case 'cityBounds':
      return [rangeText(difference.before), rangeText(difference.after)]
    case 'citySettable': {
      const right = (settable: boolean | null) => translate(texts.ref(settable === false ? 'notCitySettable' : 'citySettable'))
      return [right(difference.before), right(difference.after)]
    }
    case 'unit':
      return [difference.before, difference.after]
  }
}
const rangeText = (bounds: PackEntry['bounds']): string => (bounds ? `${bounds.minimum}–${bounds.maximum}` : '—')

/** What another pack changes in a file, cycle by cycle, then person by person. */
export const effectLines = ({ rounds, gradeYears, plans }: PackEffect, console: Console): string[] => [
  ...rounds.flatMap((round) => roundLines(round, console)),
  ...gradeYears.flatMap((year) => yearLines(year, console)),
  ...plans.flatMap(({ cycle, heads, units }) => [
    console.translate(texts.ref('planEffect', { cycle: cycleText(cycle), before: heads.before ?? '—', after: heads.after ?? '—', count: units.length })),
    ...units.map(({ unit, before, after }) => `  ${unit}\t${before ?? '—'} → ${after ?? '—'}`)
  ])
]

function roundLines({ cycle, statuses, changes }: RoundEffect, { translate }: Console): string[] {
  const { before, after } = statuses
  return [
    translate(texts.ref('roundEffect', { cycle: cycleText(cycle), count: changes.length, passBefore: before.pass, passAfter: after.pass })),
    ...changes.map(({ staffNo, name, composite, status }) =>
      [
        `  ${staffNo}`,
        name,
        `${composite.before ?? '—'} → ${composite.after ?? '—'}`,
        `${translate(statusText(status.before))} → ${translate(statusText(status.after))}`
      ].join('\t')
    )
  ]
}

const upwards: readonly MovementKind[] = ['promotion', 'nomination']
const downwards: readonly MovementKind[] = ['demotion', 'standby']
function yearLines({ cycle, movements, changes }: GradeYearEffect, { translate }: Console): string[] {
  const sum = (counts: Readonly<Record<MovementKind, number>>, kinds: readonly MovementKind[]): number => kinds.reduce((total, kind) => total + counts[kind], 0)
  const rankText = (rank: number | null): string => translate(rank === null ? texts.ref('noRank') : texts.ref('rank', { rank }))
  const { before, after } = movements
  return [
    translate(
      texts.ref('yearEffect', {
        cycle: cycleText(cycle),
        count: changes.length,
        upBefore: sum(before, upwards),
        upAfter: sum(after, upwards),
        downBefore: sum(before, downwards),
        downAfter: sum(after, downwards)
      })
    ),
    ...changes.map(({ staffNo, name, movement, rank }) =>
      [
        `  ${staffNo}`,
        name,
        `${translate(kindText(movement.before.kind))} ${movement.before.to} → ${translate(kindText(movement.after.kind))} ${movement.after.to}`,
        `${rankText(rank.before)} → ${rankText(rank.after)}`
      ].join('\t')
    )
  ]
}
