import { divide, exact, multiply, roundHalfUp } from '../../../kernel/decimal'
import type { Block } from '../../../kernel/document'
import { postKindText } from '../messages'
import type { PostContent } from '../posts/model'
import { coverages, customerRemarks, type PostsResult } from '../posts/result-model'
import { postsOfPlan } from '../posts/serving'
import { coverageLists } from './chapter-posts-lists'
import { peopleBlocks } from './chapter-posts-people'
import type { MainFinding } from './finding'
import { coverageText, customerRemarkText, frameTexts } from './frame-messages'
import { heading, lead, paragraph, sourceNote, strong, table, whole, type Chapter, type ReportDesk } from './parts'
import { chapterLacks } from './readiness'
import { postsReportTexts as texts } from './posts-messages'

/** 定岗: customers by county and tier, who covers them, how many key customers each, and the posts. */
export function postsChapter(desk: ReportDesk, findings: readonly MainFinding[]): Chapter {
  const { posts } = desk.result
  const missing = chapterLacks.posts(desk.result)
  if (missing) return { key: 'posts', blocks: [], missing }
  const said = findings.find(({ key }) => key === 'coverage')
  return {
    key: 'posts',
    missing: null,
    blocks: [
      ...(said ? [lead(desk.say(said.text))] : []),
      ...distributionBlocks(posts, desk),
      ...coverageBlocks(posts, desk),
      ...peopleBlocks(posts, findings, desk),
      ...catalogueBlocks(desk)
    ]
  }
}

/** Counties down, tiers across. */
function distributionBlocks({ customers, tiers, counties }: PostsResult, desk: ReportDesk): Block[] {
  const { say } = desk
  const key = customers.filter((place) => place.key).length
  const share = roundHalfUp(divide(multiply(exact(key), exact(100)), exact(customers.length)), 1)
  const keyTiers = tiers.filter((tier) => tier.key).map(({ tier }) => tier)
  const line = (name: string, counts: readonly number[]): string[] => [name, ...counts.map(whole), whole(counts.reduce((sum, count) => sum + count, 0))]
  const total = line(
    say(frameTexts.ref('total')),
    tiers.map((tier) => tier.customers)
  )
  return [
    heading(2, say(texts.ref('distribution'))),
    paragraph(say(texts.ref('distribution.text', { customers: whole(customers.length), tiers: keyTiers, key: whole(key), share }))),
    ...table({
      caption: say(texts.ref('distribution.caption')),
      columns: [
        [say(frameTexts.ref('county')), 2.6],
        ...tiers.map((tier) => [tier.key ? say(frameTexts.ref('keyTier', { tier: tier.tier })) : tier.tier, 1.6, 'right'] as const),
        [say(frameTexts.ref('total')), 1.6, 'right']
      ],
      rows: [
        ...counties.map((county) =>
          line(
            county,
            tiers.map(({ byCounty }) => byCounty[county] ?? 0)
          )
        ),
        total.map(strong)
      ],
      note: sourceNote(desk, 'posts')
    })
  ]
}

function coverageBlocks(posts: PostsResult, desk: ReportDesk): Block[] {
  const { say } = desk
  const { customers, counts, remarks } = posts
  const keys = customers.filter((place) => place.key)
  const states = coverages
    .filter((coverage) => counts[coverage] > 0)
    .map((coverage) => [say(coverageText(coverage)), whole(counts[coverage]), whole(keys.filter((place) => place.coverage === coverage).length)])
  const others = customerRemarks
    .filter((remark) => remarks[remark] > 0)
    .map((remark) => [say(customerRemarkText(remark)), whole(remarks[remark]), whole(keys.filter((place) => place.remarks.includes(remark)).length)])
  const total = [say(frameTexts.ref('total')), whole(customers.length), whole(keys.length)].map(strong)
  return [
    heading(2, say(texts.ref('coverage'))),
    ...table({
      caption: say(texts.ref('coverage.caption')),
      columns: [
        [say(texts.ref('state')), 5],
        [say(frameTexts.ref('customers')), 2, 'right'],
        [say(texts.ref('ofWhichKey')), 2.4, 'right']
      ],
      rows: [...states, total, ...others],
      note: others.length === 0 ? sourceNote(desk, 'posts') : sourceNote(desk, 'posts', texts.ref('coverage.note'))
    }),
    ...coverageLists(posts, desk)
  ]
}

function catalogueBlocks(desk: ReportDesk): Block[] {
  const { say, tables, question } = desk
  const posts = postsOfPlan(tables, question)
  return [
    heading(2, say(texts.ref('catalogue'))),
    ...table({
      caption: say(texts.ref('catalogue.caption')),
      columns: [
        [say(frameTexts.ref('post')), 2.4],
        [say(texts.ref('kind')), 2.3],
        [say(texts.ref('serves')), 3],
        [say(texts.ref('purpose')), 5],
        [say(texts.ref('reportsTo')), 2.4]
      ],
      rows: posts.map((post) => [strong(post.post), say(postKindText(post.kind)), servesOf(post, desk), post.purpose || '—', post.reportsTo || '—']),
      note: sourceNote(desk, 'posts')
    })
  ]
}
function servesOf({ tiers, counties }: PostContent, desk: ReportDesk): string {
  if (tiers.length === 0) return desk.say(texts.ref('serves.none'))
  return desk.say(counties.length === 0 ? texts.ref('serves.all', { tiers }) : texts.ref('serves.some', { tiers, counties: counties }))
}
