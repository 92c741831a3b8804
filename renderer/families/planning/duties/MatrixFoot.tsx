import { roleText, type DutiesResult } from '../../../../shared/families/planning'
import { useSay } from '../../../app/language'
import { blank } from '../../../ui/format'
import { findingsOfPost } from './finding-places'
import { dutiesPageTexts as texts } from './texts'

/** How much each post performs and answers for. */
export function MatrixFoot({ result }: { result: DutiesResult }) {
  const say = useSay()
  const byPost = new Map(result.postRoles.map((one) => [one.post, one]))
  const tooMany = (post: string): boolean => findingsOfPost(result, post).some(({ kind }) => kind === 'tooManyAccountable')
  return (
    <div className="matrix-foot" role="rowgroup">
      {(['R', 'A'] as const).map((letter) => (
        <div role="row" key={letter}>
          <div role="rowheader">{say(texts.ref('matrix.count', { role: roleText(letter), letter }))}</div>
          {result.posts.map((post) => (
            <div key={post} role="gridcell" className="matrix-count">
              {byPost.get(post)?.counts[letter] ?? 0}
            </div>
          ))}
          <div role="gridcell">
            <span className="hidden">{blank}</span>
          </div>
        </div>
      ))}
      <div role="row">
        <div role="rowheader">{say(texts.ref('matrix.share'))}</div>
        {result.posts.map((post) => (
          <div key={post} role="gridcell" className={tooMany(post) ? 'matrix-count matrix-much' : 'matrix-count'}>
            {byPost.get(post)?.accountableShare ?? blank}
          </div>
        ))}
        <div role="gridcell">
          <span className="hidden">{blank}</span>
        </div>
      </div>
    </div>
  )
}
