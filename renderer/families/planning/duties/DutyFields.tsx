import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { orientations, orientationSchema, orientationText, phases, phaseSchema, phaseText, type PlanResult } from '../../../../shared/families/planning'
import { useSay } from '../../../app/language'
import { CompetencyChoice } from './CompetencyChoice'
import type { DutyDraft, DutyProblem } from './duty-draft'
import { dutiesPageTexts as texts } from './texts'

type Props = {
  readonly draft: DutyDraft
  readonly result: PlanResult
  readonly problems: readonly DutyProblem[]
  readonly fixedCode: boolean
  readonly readOnly: boolean
  onChange(draft: DutyDraft): void
}
/** What a duty is called and what belongs to it. */
export function DutyFields({ draft, result, problems, fixedCode, readOnly, onChange }: Props) {
  const say = useSay()
  const set = (changed: Partial<DutyDraft>): void => onChange({ ...draft, ...changed })
  const codeProblem = problems.find((one) => one === 'code' || one === 'codeTaken')
  const lines = (field: 'indicators' | 'courses') => (
    <Textarea
      label={say(texts.ref(`field.${field}`))}
      description={say(texts.ref('lines.hint'))}
      minRows={2}
      rows={3}
      readOnly={readOnly}
      value={draft[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  )
  return (
    <div className="duty-form">
      <TextInput
        label={say(texts.ref('field.code'))}
        value={draft.duty}
        readOnly={readOnly || fixedCode}
        maxLength={4}
        error={codeProblem ? say(texts.ref(`problem.${codeProblem}`)) : null}
        onChange={(event) => set({ duty: event.currentTarget.value })}
      />
      <TextInput
        data-autofocus
        className="duty-wide"
        label={say(texts.ref('field.name'))}
        value={draft.name}
        readOnly={readOnly}
        maxLength={60}
        error={problems.includes('name') ? say(texts.ref('problem.name')) : null}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={say(texts.ref('field.phase'))}
        value={draft.phase}
        disabled={readOnly}
        data={phases.map((phase) => ({ value: phase, label: say(phaseText(phase)) }))}
        onChange={(event) => set({ phase: phaseSchema.parse(event.currentTarget.value) })}
      />
      <NativeSelect
        label={say(texts.ref('field.orientation'))}
        value={draft.orientation}
        disabled={readOnly}
        data={orientations.map((orientation) => ({ value: orientation, label: say(orientationText(orientation)) }))}
        onChange={(event) => set({ orientation: orientationSchema.parse(event.currentTarget.value) })}
      />
      <TextInput
        className="duty-wide"
        label={say(texts.ref('field.aliases'))}
        placeholder={say(texts.ref('aliases.hint'))}
        value={draft.aliases}
        readOnly={readOnly}
        onChange={(event) => set({ aliases: event.currentTarget.value })}
      />
      <Textarea
        className="duty-whole"
        label={say(texts.ref('field.description'))}
        rows={2}
        maxLength={600}
        value={draft.description}
        readOnly={readOnly}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <div className="duty-half">{lines('indicators')}</div>
      <div className="duty-half">{lines('courses')}</div>
      <CompetencyChoice result={result} chosen={draft.competencies} readOnly={readOnly} onChange={(competencies) => set({ competencies })} />
    </div>
  )
}
