import type { Submission } from '../../../shared/families/consolidation'
import { useSpeech } from '../../app/language'
import { sayCount, sayPeriod } from '../../ui/format'
import { CompareFile } from './CompareFile'
import { sealPageTexts as texts } from './texts'

/** What was just sealed, and comparing the copy that lies on the stick. */
export function Sealed({ submission }: { submission: Submission }) {
  const { say, language } = useSpeech()
  const { fileName, period, revision, digest, totals } = submission
  return (
    <section className="panel stack" aria-labelledby="sealed-title">
      <h2 id="sealed-title">{say(texts.ref('sealed.title'))}</h2>
      <dl className="facts">
        <dt>{say(texts.ref('sealed.file'))}</dt>
        <dd data-data>{fileName}</dd>
        <dt>{say(texts.ref('sealed.revision'))}</dt>
        <dd>{say(texts.ref('sealed.revisionOf', { period: sayPeriod(period, language), revision }))}</dd>
        <dt>{say(texts.ref('sealed.people'))}</dt>
        <dd>{sayCount(totals.people)}</dd>
        <dt>{say(texts.ref('sealed.digest'))}</dt>
        <dd className="submission-digest" title={digest} data-data>
          {digest.slice(0, 16)}…
        </dd>
      </dl>
      <p>{say(texts.ref('sealed.next'))}</p>
      <CompareFile submission={submission} />
    </section>
  )
}
