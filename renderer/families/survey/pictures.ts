import type { BaselineResult, OptionResult, QuestionResult, Share } from '../../../shared/families/survey'
import type { BarsPicture, IntervalsPicture } from '../../../shared/kernel/document'
import type { Translate } from '../../../shared/kernel/texts'
import { surveyPageTexts as texts } from './texts'

type Bar = { readonly name: string; readonly share: Share; readonly expected: string | null }
export type Pictured = { readonly picture: IntervalsPicture | BarsPicture; readonly alt: string }

/** The slides' figure for one option alone: it may stand as a mark on that option's line. */
const alone = (baselines: readonly BaselineResult[], option: string): BaselineResult | undefined =>
  baselines.find(({ options }) => options.length === 1 && options[0] === option)

/** Lines of a question: its options, then what several of them say together where the slides state that. */
function barsOf({ options, baselines }: QuestionResult, say: Translate): Bar[] {
  const marked = new Set(options.flatMap(({ option }) => alone(baselines, option) ?? []))
  const own = options.flatMap(({ option, share }) => (share ? [{ name: option, share, expected: alone(baselines, option)?.expected ?? null }] : []))
  const together = baselines
    .filter((one) => !marked.has(one))
    .flatMap(({ options: several, share, expected }) =>
      share ? [{ name: say(texts.ref('picture.several', { options: several.join('＋') })), share, expected }] : []
    )
  return [...own, ...together]
}

/** How numbers are spread over ranges, as bars up to the longest; null where there is nothing to draw. */
export function rangesPicture({ options }: Pick<QuestionResult, 'options'>, say: Translate): Pictured | null {
  const bars = options.flatMap(({ option, share }) =>
    share ? [{ name: option, value: Number(share.percent), label: say(texts.ref('picture.label', { percent: share.percent, count: share.count })) }] : []
  )
  if (bars.length === 0) return null
  return {
    picture: { kind: 'bars', maximum: Math.max(...bars.map(({ value }) => value)), bars },
    alt: bars.map(({ name, label }) => say(texts.ref('picture.alt.range', { range: name, label }))).join('；')
  }
}

/** A question's shares with their intervals and the slides' figures; null where there is nothing to draw. What is suppressed is only said. */
export function questionPicture(result: QuestionResult, confidence: number, say: Translate): Pictured | null {
  const bars = barsOf(result, say)
  if (bars.length === 0) return null
  return {
    picture: {
      kind: 'intervals',
      maximum: 100,
      legend: {
        value: say(texts.ref('picture.value')),
        interval: say(texts.ref('picture.interval', { confidence })),
        mark: say(texts.ref('picture.mark'))
      },
      bars: bars.map(({ name, share: { percent, low, high, count }, expected }) => ({
        name,
        value: Number(percent),
        low: Number(low),
        high: Number(high),
        label: say(texts.ref('picture.label', { percent, count })),
        ...(expected === null ? {} : { mark: Number(expected) })
      }))
    },
    alt: [...bars.map((bar) => sayBar(bar, say)), ...result.options.flatMap((option) => saySuppressed(option, say))].join('；')
  }
}
function sayBar({ name, share: { percent, low, high }, expected }: Bar, say: Translate): string {
  const mark = expected === null ? '' : say(texts.ref('picture.alt.mark', { expected }))
  return say(texts.ref('picture.alt', { option: name, percent, low, high })) + mark
}
const saySuppressed = ({ option, share }: OptionResult, say: Translate): string[] =>
  share === null ? [say(texts.ref('picture.alt.suppressed', { option }))] : []
