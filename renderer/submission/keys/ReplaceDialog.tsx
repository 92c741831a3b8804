import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { retirementReasons, type RetirementReason } from '../../../shared/trust'
import { useSay } from '../../app/language'
import { workbench } from '../../state'
import { Dialog } from '../../ui/Dialog'
import { MakeKeysForm } from './MakeKeys'
import { keysPageTexts as texts } from './texts'

type Props = { readonly needsPassphrase: boolean; /** What is chosen at first. */ readonly why: RetirementReason; onClose(): void }
/** 更换密钥: as planned, vouched for by the former key; or because it is lost. */
export function ReplaceDialog({ needsPassphrase, why: first, onClose }: Props) {
  const say = useSay()
  const [why, setWhy] = useState(first)
  const title = say(texts.ref('replace.title'))
  const done = (): void => {
    workbench.inform(texts.ref('replace.done'), 'good')
    onClose()
  }
  return (
    <Dialog label={title} onClose={onClose}>
      <div className="stack">
        <h2>{title}</h2>
        <div className="row">
          <span id="keys-replace-why">{say(texts.ref('replace.why'))}</span>
          <SegmentedControl
            data-autofocus
            aria-labelledby="keys-replace-why"
            value={why}
            data={retirementReasons.map((value) => ({ value, label: say(texts.ref(`why.${value}`)) }))}
            onChange={setWhy}
          />
        </div>
        <p className="dim">{say(texts.ref(`replace.${why}`))}</p>
        <MakeKeysForm needsPassphrase={needsPassphrase} replace={why} doIt="replace.do" onDone={done} />
        <div className="row">
          <Button variant="default" onClick={onClose}>
            {say(texts.ref('cancel'))}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
