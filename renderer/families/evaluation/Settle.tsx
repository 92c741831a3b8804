import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Round } from '../../../shared/families/certification'
import { ratingLevels, ratingLevelSchema, type RatingLevel } from '../../../shared/families/competency'
import { settlementSchema, type PanelRow, type Settlement } from '../../../shared/families/evaluation'
import { useSay } from '../../app/language'
import { useWorkbench } from '../../state'
import { blank } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { uiTexts } from '../../ui/texts'
import { nearestLevel } from './nearest-level'
import { focusOnMount, send } from './on-site'
import { panelPageTexts as texts } from './panel-texts'

type Props = { readonly round: Round; readonly staffNo: string; readonly row: PanelRow }
const kinds = settlementSchema.shape.kind.options

/** What people settled over the calculated level, both in sight; or the way to settle it. */
export function Settled({ round: { round, month }, staffNo, row: { code, name, settled, calculated }, onSettle }: Props & { onSettle: () => void }) {
  const say = useSay()
  if (!settled)
    return (
      <button type="button" className="link" aria-label={say(texts.ref('settle.of', { name }))} onClick={onSettle}>
        {say(texts.ref('settle'))}
      </button>
    )
  return (
    <>
      {say(texts.ref('settle.both', { kind: texts.ref(`kind.${settled.kind}`), level: settled.level, calculated: settled.calculated ?? calculated ?? blank }))}
      <div className="dim">{say(texts.ref('settle.why', { reason: settled.reason, by: settled.by }))}</div>
      <div className="row">
        <button type="button" className="link" aria-label={say(texts.ref('settle.changeOf', { name }))} onClick={onSettle}>
          {say(texts.ref('settle.change'))}
        </button>
        <button
          type="button"
          className="link"
          aria-label={say(texts.ref('settle.undo', { name }))}
          onClick={() => void send('evaluation.unsettle', { round, month, staffNo, code })}
        >
          {say(texts.ref('settle.undo.do'))}
        </button>
      </div>
    </>
  )
}

/** 合议 or 人工调整: a level with its reason; the calculated one stays. */
export function SettleForm({ round: { round, month }, staffNo, row: { code, name, settled, calculated }, onDone }: Props & { onDone: () => void }) {
  const say = useSay()
  const by = useWorkbench((state) => state.preferences.operator)
  const [kind, setKind] = useState<Settlement['kind']>(settled?.kind ?? 'consensus')
  const [level, setLevel] = useState<RatingLevel>(settled?.level ?? nearestLevel(calculated))
  const [reason, setReason] = useState(settled?.reason ?? '')
  const save = async (): Promise<void> => {
    if (!reason.trim()) return
    if (await send('evaluation.settle', { round, month, staffNo, code, kind, level, calculated, reason: reason.trim(), by })) onDone()
  }
  return (
    <form className="row start-form" aria-label={say(texts.ref('settle.of', { name }))} onSubmit={(event) => (event.preventDefault(), void save())}>
      <NativeSelect
        label={say(texts.ref('settle.kind'))}
        value={kind}
        data={kinds.map((value) => ({ value, label: say(texts.ref(`kind.${value}`)) }))}
        ref={focusOnMount}
        onChange={(event) => setKind(event.currentTarget.value === 'override' ? 'override' : 'consensus')}
      />
      <NativeSelect
        label={say(texts.ref('settle.level'))}
        value={level}
        data={ratingLevels.map((value) => ({ value, label: say(texts.ref('level.choice', { level: value })) }))}
        onChange={(event) => setLevel(ratingLevelSchema.catch(level).parse(event.currentTarget.value))}
      />
      <TextInput
        className="grow"
        label={say(texts.ref('settle.reason'))}
        required
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!reason.trim()}>
        {say(texts.ref('settle.save'))}
      </Button>
      <button type="button" className="icon-button" aria-label={say(uiTexts.ref('cancel'))} onClick={onDone}>
        <Icon name="cross" size={16} />
      </button>
    </form>
  )
}
