import { Button } from '@mantine/core'
import { useSay } from '../app/language'
import { host } from '../host'
import { workbench } from '../state'
import { deliver } from '../state/host-calls'
import { passwordPageTexts as texts } from './password-texts'

/** 交接: a compared copy for the colleague who goes on, and the sheet that both sign. */
export function HandOverSection() {
  const say = useSay()
  const copy = async (): Promise<void> => {
    if (await deliver(host['workspace.handOver']({ part: 'copy' }))) workbench.inform(texts.ref('handOver.copied'), 'good')
  }
  const sheet = async (): Promise<void> => {
    if (await deliver(host['workspace.handOver']({ part: 'sheet', format: 'word' }))) workbench.inform(texts.ref('handOver.printed'), 'good')
  }
  return (
    <section className="panel stack" aria-labelledby="settings-hand-over">
      <h2 id="settings-hand-over">{say(texts.ref('handOver.title'))}</h2>
      <p className="dim">{say(texts.ref('handOver.text'))}</p>
      <div className="row">
        <Button variant="default" onClick={() => void copy()}>
          {say(texts.ref('handOver.copy'))}
        </Button>
        <Button variant="default" onClick={() => void sheet()}>
          {say(texts.ref('handOver.sheet'))}
        </Button>
      </div>
    </section>
  )
}
