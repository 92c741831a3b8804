import { compareText, divide, exact, multiply, roundHalfUp } from '../../../kernel/decimal'
import type { Block } from '../../../kernel/document'
import type { TextRef } from '../../../kernel/texts'
import { orientations, phases } from '../duties/model'
import { phaseText } from '../messages'
import type { GroupTime, PositioningResult } from '../positioning/result-model'
import type { MainFinding } from './finding'
import { frameTexts } from './frame-messages'
import { difference, heading, lead, paragraph, signed, sourceNote, strong, table, whole, type Chapter, type ReportDesk } from './parts'
import { chapterLacks } from './readiness'
import { positioningReportTexts as texts } from './positioning-messages'

type Positioned = PositioningResult & { readonly city: GroupTime }
const isPositioned = (result: PositioningResult): result is Positioned => result.city !== null

/** 定位: where time goes, against the target; by post and county; how many are how far off. */
export function positioningChapter(desk: ReportDesk, findings: readonly MainFinding[]): Chapter {
  const { positioning } = desk.result
  if (!isPositioned(positioning)) return { key: 'positioning', blocks: [], missing: chapterLacks.positioning(desk.result) }
  return {
    key: 'positioning',
    missing: null,
    blocks: [
      leadOf(positioning, findings, desk),
      heading(2, desk.say(texts.ref('phases'))),
      ...phaseTable(positioning, desk),
      stackedPicture(positioning, desk),
      ...orientationBlocks(positioning, desk),
      ...countyBlocks(positioning, desk),
      ...spreadBlocks(positioning, desk),
      ...imageBlocks(findings, desk),
      ...qualityBlocks(positioning, desk)
    ]
  }
}

const saidOf = (key: string, findings: readonly MainFinding[]): TextRef | null => findings.find((finding) => finding.key === key)?.text ?? null

function leadOf({ city, without }: Positioned, findings: readonly MainFinding[], { say }: ReportDesk): Block {
  const said = { people: whole(city.people), finding: saidOf('time', findings) ?? '' }
  return lead(say(without.length === 0 ? texts.ref('lead', said) : texts.ref('lead.without', { ...said, without: whole(without.length) })))
}

function phaseTable({ city, target, posts }: Positioned, desk: ReportDesk): Block[] {
  const { say } = desk
  return table({
    caption: say(texts.ref('phases.caption')),
    columns: [
      [say(texts.ref('phase')), 2.4],
      [say(texts.ref('target')), 1.6, 'right'],
      [say(frameTexts.ref('city')), 1.6, 'right'],
      [say(texts.ref('cityDifference')), 2.2, 'right'],
      ...posts.map(({ name }) => [name, 2.2, 'right'] as const)
    ],
    rows: phases.map((phase) => [
      say(phaseText(phase)),
      target[phase],
      strong(city.mix.byPhase[phase]),
      signed(difference(city.mix.byPhase[phase], target[phase])),
      ...posts.map(({ mix }) => mix.byPhase[phase])
    ]),
    note: sourceNote(desk, 'positioning', texts.ref('phases.note'))
  })
}

function stackedPicture({ city, target, posts }: Positioned, { say }: ReportDesk): Block {
  const bars = [
    { name: say(texts.ref('target')), byPhase: target, label: '' },
    ...[{ ...city, name: say(frameTexts.ref('city')) }, ...posts].map(({ name, people, mix }) => ({
      name,
      byPhase: mix.byPhase,
      label: say(texts.ref('people', { count: whole(people) }))
    }))
  ]
  const items = bars.map(({ name, byPhase }) =>
    texts.ref('picture.item', { name, shares: phases.map((phase) => texts.ref('picture.share', { phase: phaseText(phase), percent: byPhase[phase] })) })
  )
  return {
    kind: 'picture',
    title: say(texts.ref('picture.caption')),
    alt: say(texts.ref('picture.alt', { items })),
    picture: {
      kind: 'stacked',
      legend: phases.map((phase) => say(phaseText(phase))),
      bars: bars.map(({ name, byPhase, label }) => ({ name, label, parts: phases.map((phase) => Number(byPhase[phase])) }))
    }
  }
}

const shownDuties = 3
function orientationBlocks({ city, posts }: Positioned, desk: ReportDesk): Block[] {
  const { say, result } = desk
  const names = new Map(result.duties.duties.map(({ duty, name }) => [duty, name]))
  const duties = Object.entries(city.mix.byDuty)
    .toSorted(([, a], [, b]) => compareText(b, a))
    .slice(0, shownDuties)
    .map(([duty, percent]) => texts.ref('orientations.duty', { name: names.get(duty) ?? duty, percent }))
  const sentence = texts.ref('orientations.text', {
    ...city.mix.byOrientation,
    duties: duties.length === shownDuties ? texts.ref('orientations.duties', { names: duties }) : ''
  })
  return [
    heading(2, say(texts.ref('orientations'))),
    paragraph(say(sentence)),
    ...table({
      caption: say(texts.ref('posts.caption')),
      columns: [
        [say(frameTexts.ref('post')), 3],
        [say(frameTexts.ref('people')), 1.5, 'right'],
        ...orientations.map((orientation) => [say(texts.ref(orientation)), 2.5, 'right'] as const),
        [say(texts.ref('gap')), 2.2, 'right']
      ],
      rows: [...posts, { ...city, name: say(frameTexts.ref('city')) }].map(({ name, people, mix }) => [
        name,
        whole(people),
        ...orientations.map((orientation) => mix.byOrientation[orientation]),
        mix.gap
      ]),
      note: sourceNote(desk, 'positioning', texts.ref('posts.note'))
    })
  ]
}

function countyBlocks({ counties, city }: Positioned, desk: ReportDesk): Block[] {
  const { say } = desk
  if (counties.length < 2) return []
  return [
    heading(2, say(texts.ref('counties'))),
    ...table({
      caption: say(texts.ref('counties.caption')),
      columns: [
        [say(frameTexts.ref('county')), 2.8],
        [say(frameTexts.ref('people')), 1.5, 'right'],
        ...phases.map((phase) => [say(texts.ref(phase)), 1.7, 'right'] as const),
        [say(texts.ref('gap')), 2, 'right'],
        [say(texts.ref('index')), 2, 'right']
      ],
      rows: [...counties, { ...city, name: say(frameTexts.ref('city')) }].map(({ name, people, mix }, index) =>
        [name, whole(people), ...phases.map((phase) => mix.byPhase[phase]), mix.gap, mix.advisorIndex].map((text) =>
          index === counties.length ? strong(text) : text
        )
      ),
      note: sourceNote(desk, 'positioning', texts.ref('counties.note'))
    })
  ]
}

/** Widths of the bands of the histogram, in percent. */
const bandWidth = 10
/** People by how far they are off: counts, no names. */
function spreadBlocks({ people, city }: Positioned, { say }: ReportDesk): Block[] {
  if (people.length < 2) return []
  const gaps = people.map(({ mix }) => mix.gap).toSorted(compareText)
  const [least = '0', most = '0'] = [gaps[0], gaps.at(-1)]
  const above = gaps.filter((gap) => compareText(gap, city.mix.gap) > 0).length
  const share = roundHalfUp(divide(multiply(exact(above), exact(100)), exact(gaps.length)), 1)
  const bandOf = (gap: string): number => Math.floor(Number(gap) / bandWidth)
  const bands = Array.from({ length: bandOf(most) - bandOf(least) + 1 }, (_, index) => bandOf(least) + index).map((band) => ({
    name: texts.ref('spread.band', { from: band * bandWidth, to: (band + 1) * bandWidth }),
    count: gaps.filter((gap) => bandOf(gap) === band).length
  }))
  const items = bands.map(({ name, count }) => texts.ref('spread.item', { band: name, count }))
  return [
    heading(2, say(texts.ref('spread'))),
    paragraph(say(texts.ref('spread.text', { above: whole(above), gap: city.mix.gap, share, most, least }))),
    {
      kind: 'picture',
      title: say(texts.ref('spread.caption')),
      alt: say(texts.ref('spread.alt', { items })),
      picture: {
        kind: 'bars',
        maximum: Math.max(...bands.map(({ count }) => count)),
        bars: bands.map(({ name, count }) => ({ name: say(name), value: count, label: say(texts.ref('people', { count: whole(count) })) }))
      }
    }
  ]
}

function imageBlocks(findings: readonly MainFinding[], { say }: ReportDesk): Block[] {
  const said = saidOf('image', findings)
  return said ? [heading(2, say(texts.ref('image'))), paragraph(say(said))] : []
}

function qualityBlocks({ people, refused }: Positioned, { say }: ReportDesk): Block[] {
  const normalised = people.filter((one) => one.normalised).length
  const items = [
    ...(normalised === 0 ? [] : [texts.ref('quality.normalised', { count: whole(normalised) })]),
    ...(refused.length === 0 ? [] : [texts.ref('quality.refused', { count: whole(refused.length) })])
  ]
  return items.length === 0 ? [] : [heading(2, say(texts.ref('quality'))), { kind: 'bullets', items: items.map(say) }]
}
