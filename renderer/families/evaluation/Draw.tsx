import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Round } from '../../../shared/families/certification'
import type { Panel } from '../../../shared/families/evaluation'
import { useSay } from '../../app/language'
import { workbench } from '../../state'
import { recall, remember } from '../../state/remembered'
import { roundKey } from '../../state/rounds'
import { today } from '../../ui/today'
import { send } from './on-site'
import { evaluationPageTexts as texts } from './texts'

type Props = { readonly round: Round; readonly panels: readonly Panel[]; readonly chosen: readonly string[]; onDone(): void }
/** 抽签分组: the seed is in sight and kept, so that a draw can be repeated before witnesses. */
export function Draw({ round, panels, chosen, onDone }: Props) {
  const say = useSay()
  const place = `lots.${roundKey(round)}`
  const [seed, setSeed] = useState(() => recall(place) ?? `${round.round}-${round.month}-${today()}`)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const names = panels.map(({ panel }) => panel).filter((panel) => !left.has(panel))
  const isReady = names.length > 0 && chosen.length > 0 && seed.trim() !== ''
  const draw = async (): Promise<void> => {
    const input = { round: round.round, month: round.month, panels: names, staffNos: chosen, seed: seed.trim() }
    if (!isReady || !(await send('evaluation.drawLots', input))) return
    remember(place, seed.trim())
    workbench.inform(texts.ref('draw.drawn', { seed: seed.trim() }), 'good')
    onDone()
  }
  if (panels.length === 0) return null
  return (
    <details className="draw">
      <summary>{say(texts.ref('draw.title'))}</summary>
      <form className="stack" onSubmit={(event) => (event.preventDefault(), void draw())}>
        <p className="dim">{say(texts.ref('draw.text'))}</p>
        <div className="row" role="group" aria-label={say(texts.ref('draw.panels'))}>
          {panels.map(({ panel }) => (
            <Checkbox
              key={panel}
              size="xs"
              label={panel}
              checked={!left.has(panel)}
              onChange={(event) => setLeft(new Set(event.currentTarget.checked ? [...left].filter((one) => one !== panel) : [...left, panel]))}
            />
          ))}
        </div>
        <div className="row start-form">
          <TextInput w={260} label={say(texts.ref('draw.seed'))} maxLength={80} value={seed} onChange={(event) => setSeed(event.currentTarget.value)} />
          <Button type="submit" variant="default" disabled={!isReady}>
            {say(texts.ref('draw.button', { count: chosen.length, panels: names.length }))}
          </Button>
          {isReady ? null : <span className="dim">{say(texts.ref('draw.needs'))}</span>}
        </div>
      </form>
    </details>
  )
}
