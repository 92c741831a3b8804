import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ToldCode } from '../../../shared/contract'
import type { Round } from '../../../shared/families/certification'
import { sayCode } from '../../../shared/families/evaluation'
import { useSay } from '../../app/language'
import { DocumentButtons } from '../../documents/DocumentButtons'
import { host } from '../../host'
import { workbench } from '../../state'
import { orReport } from '../../state/host-calls'
import { seatPageTexts as texts } from './file-texts'

/** The codes of a round by assessor; the host keeps them and is asked again when a file was made. */
export function useCodes({ round, month }: Round): { codes: ReadonlyMap<string, ToldCode>; refresh: () => void } {
  const [codes, setCodes] = useState<ReadonlyMap<string, ToldCode>>(new Map())
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let current = true
    void orReport(host['evaluation.seatCodes']({ round, month })).then((found) => {
      if (current && found) setCodes(new Map(found.codes.map((code) => [code.assessor, code])))
    })
    return () => {
      current = false
    }
  }, [round, month, asked])
  return { codes, refresh: () => setAsked((count) => count + 1) }
}

/** All codes at once: to be copied into a message, or printed and signed for. */
export function CodeList({ round: { round, month }, codes }: { round: Round; codes: readonly ToldCode[] }) {
  const say = useSay()
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(codes.map(({ name, code }) => `${name}\t${sayCode(code)}`).join('\n'))
    workbench.inform(texts.ref('code.copied', { count: codes.length }), 'good')
  }
  return (
    <div className="row">
      <p className="dim grow">{say(texts.ref('code.text'))}</p>
      <Button variant="default" onClick={() => void copy()}>
        {say(texts.ref('code.copy'))}
      </Button>
      <DocumentButtons what={say(texts.ref('code.what'))} request={{ kind: 'seatCodes', round, month }} />
    </div>
  )
}
