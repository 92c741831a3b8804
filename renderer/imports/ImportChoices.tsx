import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { sheetKindSchema, sheetKinds, type ImportPreview } from '../../shared/contract'
import { parsePeriod, type Period } from '../../shared/kernel/civil-date'
import { useSpeech } from '../app/language'
import { sayPeriod } from '../ui/format'
import { isComposing } from '../ui/keys'
import { today } from '../ui/today'
import type { ImportQueue } from './import-queue'
import { importTexts as texts } from './texts'

/** Half-years around the one stated, newest first. */
function periodsAround(stated: Period | null): Period[] {
  const year = Number((stated ?? today()).slice(0, 4))
  return [1, 0, -1, -2].flatMap((step) => ['H2', 'H1'].flatMap((half) => parsePeriod(`${year + step}${half}`) ?? []))
}

/** What the sheet is and what it is for: recognised, and changeable. */
export function ImportChoices({ preview, queue }: { preview: ImportPreview; queue: ImportQueue }) {
  const { say, language } = useSpeech()
  const { kind, sheet, sheets, round, period, asks, year } = preview
  const hasPeriod = kind === 'exam' || kind === 'supervisor'
  return (
    <div className="row import-choices">
      <NativeSelect
        label={say(texts.ref('kind'))}
        value={kind}
        data={sheetKinds.map((value) => ({ value, label: say(texts.ref(`kind.${value}`)) }))}
        onChange={(event) => void queue.choose({ kind: sheetKindSchema.parse(event.currentTarget.value) })}
      />
      <NativeSelect
        label={say(texts.ref('sheet'))}
        value={sheet}
        data={sheets.map(({ name, hidden }) => ({ value: name, label: hidden ? say(texts.ref('sheet.hidden', { name })) : name }))}
        onChange={(event) => void queue.choose({ sheet: event.currentTarget.value })}
      />
      {kind === 'exam' ? (
        <NativeSelect
          label={say(texts.ref('round'))}
          value={String(round ?? 1)}
          data={(['1', '2'] as const).map((value) => ({ value, label: say(texts.ref(`round.${value}`)) }))}
          onChange={(event) => void queue.choose({ round: event.currentTarget.value === '2' ? 2 : 1 })}
        />
      ) : null}
      {hasPeriod ? (
        <NativeSelect
          label={say(texts.ref('period'))}
          value={period ?? ''}
          data={[
            ...(period === null ? [{ value: '', label: say(texts.ref('period.none')) }] : []),
            ...periodsAround(period).map((value) => ({ value, label: sayPeriod(value, language) }))
          ]}
          onChange={(event) => {
            const chosen = parsePeriod(event.currentTarget.value)
            if (chosen) void queue.choose({ period: chosen })
          }}
        />
      ) : null}
      {asks.includes('year') || year !== null ? <YearChoice key={year ?? 'none'} year={year} onYear={(chosen) => void queue.choose({ year: chosen })} /> : null}
    </div>
  )
}

function YearChoice({ year, onYear }: { year: number | null; onYear: (year: number) => void }) {
  const { say } = useSpeech()
  const [text, setText] = useState(year === null ? '' : String(year))
  const done = (): void => {
    const number = Number(text.normalize('NFKC'))
    if (Number.isInteger(number) && number >= 1990 && number <= 2100 && number !== year) onYear(number)
  }
  return (
    <TextInput
      label={say(texts.ref('year'))}
      description={year === null ? say(texts.ref('year.ask')) : undefined}
      inputMode="numeric"
      value={text}
      required
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && done()}
    />
  )
}
