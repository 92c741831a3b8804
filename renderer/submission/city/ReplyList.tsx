import { useState } from 'react'
import type { Reply } from '../../../shared/families/consolidation'
import { useSpeech } from '../../app/language'
import { sayPeriod } from '../../ui/format'
import { StateBadge } from './Register'
import { ReplyBody } from './ReplyBody'
import { repliesPageTexts as texts } from './replies-texts'

const columns = ['period', 'revision', 'number', 'outcome', 'repliedOn', 'takenOn', 'decisions', 'whole'] as const
const numeric: ReadonlySet<string> = new Set(['revision', 'number', 'decisions'])

/** Replies that were taken in, newest first, each to be read again. */
export function ReplyList({ replies }: { replies: readonly Reply[] }) {
  const { say } = useSpeech()
  if (replies.length === 0) return null
  return (
    <section className="panel stack" aria-labelledby="replies-title">
      <h2 id="replies-title">{say(texts.ref('list'))}</h2>
      <div className="submission-scroll">
        <table className="simple-table" aria-labelledby="replies-title">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={numeric.has(column) ? 'number' : undefined}>
                  {say(texts.ref(`list.${column}`))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {replies.map((reply) => (
              <Row key={reply.digest} reply={reply} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ reply: { content, fileName, on } }: { reply: Reply }) {
  const { say, language } = useSpeech()
  const [open, setOpen] = useState(false)
  return (
    <>
      <tr>
        <td>{sayPeriod(content.period, language)}</td>
        <td className="number">{content.revision}</td>
        <td className="number">{content.number}</td>
        <td>
          <StateBadge state={content.outcome} />
        </td>
        <td className="tight">{content.repliedOn}</td>
        <td className="tight">{on}</td>
        <td className="number">{content.decisions.length}</td>
        <td>
          <button
            type="button"
            className="link"
            aria-expanded={open}
            aria-label={say(texts.ref('list.read', { file: fileName }))}
            onClick={() => setOpen(!open)}
          >
            {say(texts.ref(open ? 'list.fold' : 'list.unfold'))}
          </button>
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={columns.length}>
            <ReplyBody content={content} />
          </td>
        </tr>
      ) : null}
    </>
  )
}
