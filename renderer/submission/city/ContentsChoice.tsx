import { Checkbox } from '@mantine/core'
import { useSpeech } from '../../app/language'
import { sayMonth } from '../../ui/format'
import type { Language, TextRef } from '../../../shared/kernel/texts'
import { toggled } from '../inbox/inbox'
import type { Offered } from './submitted'
import { sealPageTexts as texts } from './texts'

/** What a thing that is submitted is called. */
export function nameOf(one: Offered, language: Language): TextRef {
  if (one.kind === 'round') return texts.ref('contents.round', { round: one.round.round, month: sayMonth(one.round.month, language) })
  return texts.ref(`contents.${one.kind}`, { year: one.year })
}

type Props = {
  readonly offered: readonly Offered[]
  readonly chosen: ReadonlySet<string>
  readonly disabled: boolean
  onChange(chosen: ReadonlySet<string>): void
}
/** 上报内容: what belongs to the period is chosen already; the rest of the file may be added. */
export function ContentsChoice({ offered, chosen, disabled, onChange }: Props) {
  const { say, language } = useSpeech()
  const box = (one: Offered) => (
    <Checkbox
      key={one.key}
      label={say(nameOf(one, language))}
      checked={chosen.has(one.key)}
      disabled={disabled}
      onChange={(event) => onChange(toggled(chosen, [one.key], event.currentTarget.checked))}
    />
  )
  const others = offered.filter(({ usual }) => !usual)
  return (
    <section className="panel">
      <fieldset className="submission-checks">
        <legend>{say(texts.ref('contents.title'))}</legend>
        <p className="dim">{say(texts.ref('contents.text'))}</p>
        {offered.filter(({ usual }) => usual).map(box)}
        {others.length === 0 ? null : (
          <details>
            <summary>{say(texts.ref('contents.others', { count: others.length }))}</summary>
            <div className="stack">{others.map(box)}</div>
          </details>
        )}
      </fieldset>
    </section>
  )
}
