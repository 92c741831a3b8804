import { structureTexts, type DistributionOutcome, type GradePosition, type ProjectionOutcome } from '../../../../shared/families/grade'
import { gradeText, type Grade } from '../../../../shared/families/roster'
import type { PyramidPicture } from '../../../../shared/kernel/document'
import { divide, exact, multiply, roundHalfUp } from '../../../../shared/kernel/decimal'
import type { Translate } from '../../../../shared/kernel/texts'
import { structurePageTexts as texts } from './texts'

/** A picture and what it says in words. */
export type Pictured = { readonly picture: PyramidPicture; readonly alt: string }
const topDown = (list: DistributionOutcome['grades']): readonly GradePosition[] => list.toReversed()
const bandOf = ({ band: { from, to } }: GradePosition) => ({ from: Number(from), to: Number(to) })
const levelName = (grade: Grade, say: Translate): string => `${grade} ${say(gradeText(grade))}`

/** 等级金字塔: shares of now, the arithmetical target and the recommended bands, G6 on top. */
export function structurePicture({ n, grades }: DistributionOutcome, say: Translate): Pictured {
  const said = ({ grade, count, share, target, band }: GradePosition) => ({ grade: say(gradeText(grade)), count, share, target, ...band })
  return {
    picture: {
      kind: 'pyramid',
      legend: { value: say(texts.ref('picture.value')), outline: say(texts.ref('picture.target')), range: say(texts.ref('picture.band')) },
      levels: topDown(grades).map((one) => ({
        name: levelName(one.grade, say),
        value: Number(one.share),
        label: say(texts.ref('picture.label', said(one))),
        note: say(texts.ref('picture.note', said(one))),
        outline: (one.target / n) * 100,
        range: bandOf(one)
      }))
    },
    alt: topDown(grades)
      .map((one) => say(texts.ref('picture.alt', { ...said(one), status: structureTexts.ref(`status.${one.status}`) })))
      .join('；')
  }
}

/** Percent of all that the last year of a projection expects in a grade; null where nobody is left. */
export function expectedShare({ years }: ProjectionOutcome, grade: Grade): string | null {
  const last = years.at(-1)
  if (!last || Number(last.total) === 0) return null
  return roundHalfUp(divide(multiply(exact(last.heads[grade]), exact(100)), exact(last.total)))
}

/** The last year of a projection beside now. */
export function projectionPicture({ grades }: DistributionOutcome, projection: ProjectionOutcome, say: Translate): Pictured {
  const last = projection.years.at(-1)
  const year = last?.year ?? 0
  const said = ({ grade, count, band }: GradePosition) => ({
    grade: say(gradeText(grade)),
    heads: last?.heads[grade] ?? '0.00',
    share: expectedShare(projection, grade) ?? '0.00',
    now: count,
    ...band
  })
  return {
    picture: {
      kind: 'pyramid',
      legend: {
        value: say(texts.ref('projection.picture.value', { year })),
        outline: say(texts.ref('projection.picture.now')),
        range: say(texts.ref('picture.band'))
      },
      levels: topDown(grades).map((one) => ({
        name: levelName(one.grade, say),
        value: Number(said(one).share),
        label: say(texts.ref('projection.picture.label', said(one))),
        note: say(texts.ref('projection.picture.note', said(one))),
        outline: Number(one.share),
        range: bandOf(one)
      }))
    },
    alt: topDown(grades)
      .map((one) => say(texts.ref('projection.picture.alt', said(one))))
      .join('；')
  }
}
