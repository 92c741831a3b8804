import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { Language, TextRef } from '../../shared/kernel/texts'
import { addTexts, useSpeech } from '../app/language'
import { navigate } from '../app/navigate'
import { useDocument } from '../state'
import { sealPageTexts } from '../submission/city/texts'
import { sayPeriod } from '../ui/format'
import { submissionLook, type SubmissionLook } from './submission-state'
import { homeTexts as texts } from './texts'

addTexts([sealPageTexts])

/** 上报汇总 on the cockpit: what of the period was submitted, or who has submitted, and the way there. */
export default function SubmissionTile() {
  const { say, language } = useSpeech()
  const document = useDocument()
  const look = useMemo(() => submissionLook(document.tables), [document])
  return (
    <section className="panel stack" aria-labelledby="submission-tile-title">
      <h2 id="submission-tile-title">{say(texts.ref('submission.title'))}</h2>
      <div className="row">
        <p className="grow dim">{say(sentenceOf(look, language))}</p>
        <Button variant="default" onClick={() => navigate('/submission')}>
          {say(texts.ref(look.kind === 'toSeal' ? 'submission.seal' : 'submission.look'))}
        </Button>
      </div>
    </section>
  )
}

function sentenceOf(look: SubmissionLook, language: Language): TextRef {
  if (look.kind === 'toSeal') return texts.ref('submission.toSeal', { period: sayPeriod(look.period, language) })
  if (look.kind === 'sealed') {
    const { period, revision, state } = look
    return texts.ref('submission.sealed', { period: sayPeriod(period, language), revision, state: sealPageTexts.ref(`state.${state}`) })
  }
  if (look.kind === 'received') return texts.ref('submission.received', { period: sayPeriod(look.period, language), count: look.count, cities: look.cities })
  return texts.ref(`submission.${look.kind}`)
}
