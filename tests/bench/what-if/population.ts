import { emptyColumns, whatIfFlags, type WhatIfColumns } from '../../../shared/families/grade'
import { seeded } from '../seeded'

const counties = Array.from({ length: 180 }, (_, index) => `县区${index + 1}`)
/** Scores of three components as a normal population has them, so that every line cuts through a crowd. */
export function makeColumns(count: number): WhatIfColumns {
  const random = seeded(count)
  const score = (middle: number): number => Math.round(Math.min(100, Math.max(0, middle + (random() + random() + random() + random() - 2) * 22)) * 100)
  const columns = emptyColumns(count, counties)
  for (let person = 0; person < count; person++) {
    // Round 1 certifies up to G4; who is there renews.
    const grade = [0, 1, 1, 2, 2, 2, 3, 3, 3, 3][Math.floor(random() * 10)] ?? 0
    columns.exam[person] = score(66)
    columns.performance[person] = random() < 0.02 ? -1 : score(74)
    columns.supervisor[person] = score(78)
    columns.grade[person] = grade
    columns.target[person] = Math.min(3, grade + 1)
    columns.county[person] = person % counties.length
    columns.flags[person] = whatIfFlags.counted | (random() < 0.02 ? whatIfFlags.otherGateFailed : 0) | (random() < 0.01 ? whatIfFlags.reweight : 0)
  }
  return columns
}
