import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { periodOf } from '../../../../shared/kernel/civil-date'
import { sayFault, type Fault, type Result } from '../../../../shared/kernel/result'
import { grades } from '../../../../shared/families/roster'
import { useSpeech } from '../../../app/language'
import { useDocument } from '../../../state'
import { roundKey, roundsOf } from '../../../state/rounds'
import { sayPeriod } from '../../../ui/format'
import { useSayGrade } from '../../roster/grade-text'
import { evaluationTexts } from '../../certification/texts'
import { gradeYearPageTexts as texts } from './texts'
import { draftOf, readDraft, type DraftProblem, type YearDraft, type YearInput } from './year-draft'

type Props = {
  readonly initial: YearInput
  /** A year that is there already keeps its number. */
  readonly fixedYear?: boolean
  readonly submit: string
  /** What a changed year brings with it, e.g. the usual day of judgement. */
  usual?(year: number): YearInput
  save(input: YearInput): Promise<Result<unknown>>
}

/** What a year of adjustment is judged by: which results, which day, which round, how many posts. */
export function YearForm({ initial, fixedYear = false, submit, usual, save }: Props) {
  const { say } = useSpeech()
  const [draft, setDraft] = useState(() => draftOf(initial))
  const [refused, setRefused] = useState<Fault | null>(null)
  const { input, problems } = readDraft(draft)
  const patch = (changed: Partial<YearDraft>): void => setDraft({ ...draft, ...changed })
  const changeYear = (text: string): void => {
    const { input: next } = readDraft({ ...draft, year: text, resultYear: text })
    // Days and years that belong together change together, as long as nobody has set them apart.
    const proposed = next && usual ? draftOf(usual(next.year)) : null
    patch(proposed ? { year: text, resultYear: proposed.resultYear, asOf: proposed.asOf } : { year: text })
  }
  const submitForm = async (): Promise<void> => {
    if (!input) return
    const saved = await save(input)
    setRefused(saved.ok ? null : saved.fault)
  }
  const problem = (...which: DraftProblem[]): string | null => {
    const found = problems.find((one) => which.includes(one))
    return found ? say(texts.ref(`problem.${found}`)) : null
  }
  const said = refused ? sayFault(refused, say) : null
  return (
    <form className="stack" onSubmit={(event) => (event.preventDefault(), void submitForm())}>
      <div className="year-form">
        <TextInput
          label={say(texts.ref('form.year'))}
          inputMode="numeric"
          value={draft.year}
          disabled={fixedYear}
          error={problem('year')}
          onChange={(event) => changeYear(event.currentTarget.value)}
        />
        <TextInput
          label={say(texts.ref('form.resultYear'))}
          inputMode="numeric"
          value={draft.resultYear}
          error={problem('resultYear', 'resultYearAfter')}
          onChange={(event) => patch({ resultYear: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={say(texts.ref('form.asOf'))}
          value={draft.asOf}
          error={problem('asOf')}
          onChange={(event) => patch({ asOf: event.currentTarget.value })}
        />
        <RoundSelect value={draft.round} onChange={(round) => patch({ round })} />
      </div>
      <Establishment value={draft.establishment} error={problem('establishment')} onChange={(establishment) => patch({ establishment })} />
      <div className="row">
        <Button type="submit" disabled={input === null}>
          {submit}
        </Button>
      </div>
      {said ? (
        <p className="entry-refused" role="alert">
          {said.message}。{said.wayOut}
        </p>
      ) : null}
    </form>
  )
}

function RoundSelect({ value, onChange }: { value: string; onChange: (round: string) => void }) {
  const { say, language } = useSpeech()
  const { tables } = useDocument()
  const choices = roundsOf(tables).map((round) => ({
    value: roundKey(round),
    label: say(evaluationTexts.ref('round.title', { round: round.round, period: sayPeriod(periodOf(round.month), language) }))
  }))
  return (
    <NativeSelect
      label={say(texts.ref('form.round'))}
      description={say(texts.ref('form.round.hint'))}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      data={[{ value: '', label: say(texts.ref('form.round.none')) }, ...choices]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

type EstablishmentProps = { value: YearDraft['establishment']; error: string | null; onChange: (value: YearDraft['establishment']) => void }
function Establishment({ value, error, onChange }: EstablishmentProps) {
  const { say } = useSpeech()
  const sayGrade = useSayGrade()
  return (
    <fieldset className="establishment">
      <legend>{say(texts.ref('form.establishment'))}</legend>
      <p className="dim">{say(texts.ref('form.establishment.hint'))}</p>
      <div className="establishment-grades">
        {grades.toReversed().map((grade) => (
          <TextInput
            key={grade}
            label={sayGrade(grade)}
            inputMode="numeric"
            value={value[grade]}
            onChange={(event) => onChange({ ...value, [grade]: event.currentTarget.value })}
          />
        ))}
      </div>
      {error ? (
        <p className="entry-refused" role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
