import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { postKindText, usualStart } from '../../../../../shared/families/planning'
import type { Fault } from '../../../../../shared/kernel/result'
import { useSay } from '../../../../app/language'
import { useDocument, workbench } from '../../../../state'
import { bookOn } from '../../../../state/grade-results'
import { EmptyState } from '../../../../ui/EmptyState'
import { blank, sayCount } from '../../../../ui/format'
import { Icon } from '../../../../ui/icons'
import type { PlanStepProps } from '../../step-props'
import { Refused } from '../Refused'
import { Scroll } from '../Scroll'
import { postsPageTexts as texts } from '../texts'
import { useManagers } from '../use-managers'
import { gapsOf, postRows, postsOfTables, type Gap, type PostRow } from './post-rows'
import { PostDialog } from './PostDialog'
import { Reference } from './Reference'
import { usePack } from '../../../../state/packs'
import { planCycle } from '../../../../../shared/standard/model'

/** 岗位: which posts there are, whom they serve, what nobody serves, and key customers per manager beside the reference. */
export function PostsPart({ plan, result }: PlanStepProps) {
  const document = useDocument()
  const { list } = useManagers(plan)
  const [opened, setOpened] = useState<{ readonly post: string | null } | null>(null)
  const posts = useMemo(() => postsOfTables(document.tables, plan), [document, plan])
  const rows = useMemo(() => postRows(posts, result.posts, list), [posts, result, list])
  const gaps = useMemo(() => gapsOf(posts, result.posts), [posts, result])
  const open = (post: string | null): void => setOpened({ post })
  return (
    <>
      {posts.length === 0 ? <NoPosts plan={plan} /> : <PostsTable rows={rows} onOpen={plan.finished ? null : open} />}
      {posts.length === 0 ? null : <Gaps gaps={gaps} />}
      <Reference posts={result.posts} />
      {opened ? (
        <PostDialog
          key={opened.post ?? ''}
          plan={plan}
          posts={posts}
          post={posts.find(({ post }) => post === opened.post) ?? null}
          result={result.posts}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </>
  )
}

function NoPosts({ plan }: Pick<PlanStepProps, 'plan'>) {
  const say = useSay()
  const pack = usePack(planCycle(plan))
  const [refused, setRefused] = useState<Fault | null>(null)
  const start = async (): Promise<void> => {
    if (!pack) return
    for (const post of usualStart(bookOn(pack, plan.asOf)).posts) {
      // One after another: each is an edit of its own, and the first that is refused is told.
      // oxlint-disable-next-line no-await-in-loop
      const saved = await workbench.dispatch('planning.savePost', { year: plan.year, ...post })
      if (!saved.ok) return setRefused(saved.fault)
    }
    workbench.inform(texts.ref('posts.started'), 'good')
  }
  return (
    <>
      <EmptyState
        icon="person"
        title={say(texts.ref('posts.none'))}
        actions={plan.finished ? null : <Button onClick={() => void start()}>{say(texts.ref('posts.start'))}</Button>}
      >
        {say(texts.ref('posts.none.text'))}
      </EmptyState>
      <Refused fault={refused} />
    </>
  )
}

type TableProps = { readonly rows: readonly PostRow[]; readonly onOpen: ((post: string | null) => void) | null }
function PostsTable({ rows, onOpen }: TableProps) {
  const say = useSay()
  return (
    <section className="panel stack" aria-labelledby="posts-title">
      <div className="row">
        <h3 id="posts-title" className="grow">
          {say(texts.ref('posts.table'))}
        </h3>
        {onOpen ? (
          <Button variant="default" size="xs" leftSection={<Icon name="add" size={14} />} onClick={() => onOpen(null)}>
            {say(texts.ref('posts.add'))}
          </Button>
        ) : null}
      </div>
      <p className="dim">{say(texts.ref('posts.lead'))}</p>
      <Scroll label={say(texts.ref('posts.table'))}>
        <table className="simple-table posts-table">
          <thead>
            <tr>
              <th scope="col">{say(texts.ref('posts.post'))}</th>
              <th scope="col">{say(texts.ref('posts.tiers'))}</th>
              <th scope="col">{say(texts.ref('posts.counties'))}</th>
              <th scope="col">{say(texts.ref('posts.purpose'))}</th>
              <th scope="col">{say(texts.ref('posts.reportsTo'))}</th>
              <th scope="col" className="number">
                {say(texts.ref('posts.customers'))}
              </th>
              <th scope="col" className="number">
                {say(texts.ref('posts.managers'))}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PostLine key={row.post.post} row={row} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

function PostLine({ row: { post, customers, managers }, onOpen }: { row: PostRow; onOpen: TableProps['onOpen'] }) {
  const say = useSay()
  return (
    <tr>
      <th scope="row">
        {onOpen ? (
          <button type="button" className="link" title={say(texts.ref('posts.edit', { post: post.post }))} onClick={() => onOpen(post.post)}>
            {post.post}
          </button>
        ) : (
          post.post
        )}
        <div className="dim posts-kind">{say(postKindText(post.kind))}</div>
      </th>
      <td className="posts-tight">{post.tiers.join(' ') || blank}</td>
      <td className="posts-counties">{post.tiers.length === 0 ? blank : post.counties.join(' ') || say(texts.ref('posts.counties.all'))}</td>
      <td className="posts-purpose">{post.purpose || blank}</td>
      <td className="posts-reports">{post.reportsTo || blank}</td>
      <td className="number">{sayCount(customers)}</td>
      <td className="number">{sayCount(managers)}</td>
    </tr>
  )
}

function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  const say = useSay()
  return (
    <section className="panel" aria-labelledby="gaps-title">
      <h3 id="gaps-title">{say(texts.ref('posts.gap.title'))}</h3>
      {gaps.length === 0 ? (
        <p className="badge-line">
          <Icon name="check" size={14} /> {say(texts.ref('posts.gap.none'))}
        </p>
      ) : (
        <ul>
          {gaps.map(({ tier, customers, counties }) => (
            <li key={tier} className="caution">
              <Icon name="warning" size={14} />{' '}
              {say(
                customers === 0
                  ? texts.ref('posts.gap.empty', { tier })
                  : texts.ref('posts.gap.tier', { tier, count: sayCount(customers), counties: counties.join(' ') })
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
