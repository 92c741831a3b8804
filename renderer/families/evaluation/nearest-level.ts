import { ratingLevels, type RatingLevel } from '../../../shared/families/competency'

/** The level nearest to what the ratings came to: what a form starts from. */
export function nearestLevel(calculated: string | null): RatingLevel {
  const half = calculated === null ? 3 : Math.round(Number(calculated) * 2) / 2
  return ratingLevels.find((level) => Number(level) === half) ?? '3'
}
