import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Round } from '../../../shared/families/certification'
import { useSay } from '../../app/language'
import { DocumentButtons } from '../../documents/DocumentButtons'
import { ImportSection } from '../../imports/ImportSection'
import { useDocument } from '../../state'
import { seatPageTexts as texts } from './file-texts'
import { assessorsOf } from './names'

/** 纸质表: printed for those without a laptop, and what was typed in from it. */
export function PaperPart({ round }: { round: Round }) {
  const say = useSay()
  const { tables } = useDocument()
  const [chosen, setChosen] = useState('')
  const assessors = assessorsOf(tables)
  const assessor = assessors.find((one) => one.assessor === chosen)?.assessor ?? null
  return (
    <div className="stack">
      <section className="panel stack" aria-labelledby="paper-title">
        <h2 id="paper-title">{say(texts.ref('paper.title'))}</h2>
        <p className="dim">{say(texts.ref('paper.text'))}</p>
        <div className="row start-form">
          <NativeSelect
            label={say(texts.ref('paper.for'))}
            value={assessor ?? ''}
            data={[
              { value: '', label: say(texts.ref('paper.blank')) },
              ...assessors.map((one) => ({ value: one.assessor, label: `${one.assessor} ${one.name}` }))
            ]}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <DocumentButtons what={say(texts.ref('paper.what'))} request={{ kind: 'paperForm', round: round.round, month: round.month, assessor }} />
        </div>
      </section>
      <section className="stack" aria-labelledby="paper-in-title">
        <h2 id="paper-in-title">{say(texts.ref('paper.in'))}</h2>
        <p className="dim">{say(texts.ref('paper.in.text'))}</p>
        <ImportSection kind="ratings" defaults={{ round: round.round, month: round.month }} />
      </section>
    </div>
  )
}
