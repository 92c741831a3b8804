import type { Block } from '../../../kernel/document'
import type { TextRef } from '../../../kernel/texts'
import type { CustomerPlace, PostsResult } from '../posts/result-model'
import { frameTexts } from './frame-messages'
import { paragraph, sourceNote, table, whole, type ReportDesk } from './parts'
import { postsReportTexts as texts } from './posts-messages'

/** As many customers as a table on paper names; the application has the rest. */
const mostListed = 20

/** The customers that somebody has to see to: where those without a manager are, the key ones by name, and those served twice. */
export function coverageLists({ customers, counties }: PostsResult, desk: ReportDesk): Block[] {
  const uncovered = customers.filter(({ coverage }) => coverage === 'uncovered')
  const double = customers.filter(({ coverage }) => coverage === 'doublyCovered' || coverage === 'sharesOff')
  return [
    ...(uncovered.length === 0 ? [] : [uncoveredText(uncovered, counties, desk)]),
    ...listOf(
      uncovered.filter(({ key }) => key),
      texts.ref('uncovered.caption'),
      desk,
      false
    ),
    ...listOf(double, texts.ref('double.caption'), desk, true)
  ]
}

function uncoveredText(uncovered: readonly CustomerPlace[], counties: readonly string[], { say }: ReportDesk): Block {
  const counts = counties
    .map((county) => ({ county, count: uncovered.filter(({ customer }) => customer.county === county).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
  return paragraph(
    say(
      texts.ref('uncovered.text', {
        count: whole(uncovered.length),
        counties: counts.map(({ county, count }) => frameTexts.ref('countedCustomers', { name: county, count: whole(count) }))
      })
    )
  )
}

function listOf(places: readonly CustomerPlace[], caption: TextRef, desk: ReportDesk, withManagers: boolean): Block[] {
  const { say, context } = desk
  if (places.length === 0) return []
  const rest = places.length - mostListed
  return table({
    caption: say(caption),
    columns: [
      [say(texts.ref('code')), 2.4],
      [say(texts.ref('name')), 5],
      [say(frameTexts.ref('tier')), 1.6, 'centre'],
      [say(frameTexts.ref('county')), 2.2],
      ...(withManagers ? [[say(texts.ref('managers')), 4] as const] : [])
    ],
    rows: places
      .slice(0, mostListed)
      .map(({ customer: { code, name, tier, county, managers } }) => [
        code,
        name,
        tier,
        county,
        ...(withManagers ? [managers.map(({ staffNo }) => staffNo).join(context.language === 'zh-CN' ? '、' : ', ')] : [])
      ]),
    note: rest > 0 ? sourceNote(desk, 'posts', texts.ref('list.note', { shown: mostListed, rest: whole(rest) })) : sourceNote(desk, 'posts')
  })
}
