import { Button, NativeSelect } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Round } from '../../../shared/families/certification'
import { competencyTables, type Model, type ModelContent } from '../../../shared/families/competency'
import { useSay } from '../../app/language'
import { host } from '../../host'
import { useDocument } from '../../state'
import { orReport } from '../../state/host-calls'
import type { Tables } from '../../../shared/workspace/tables'
import { choosableModels } from './choosable-models'
import { send } from './on-site'
import { evaluationPageTexts as texts } from './texts'

const { key: keyOf } = competencyTables.models
/** Chooses the version of the competency model that a round is evaluated by. */
export function OpenEvaluation({ round, onDone }: { round: Round; onDone?: () => void }) {
  const say = useSay()
  const { tables } = useDocument()
  const [builtIn, setBuiltIn] = useState<ModelContent | null>(null)
  const [chosen, setChosen] = useState('')
  useEffect(() => void orReport(host['standard.model']({})).then(setBuiltIn), [])
  const choices = choosableModels(tables, builtIn)
  const choice = choices.find(({ model }) => keyOf(model) === chosen) ?? choices[0]
  const begin = async (): Promise<void> => {
    if (!choice) return
    if (choice.builtIn && !(await send('competency.adoptModel', { content: builtIn }))) return
    const { model, version } = choice.model
    if (await send('evaluation.open', { round: round.round, month: round.month, model, version })) onDone?.()
  }
  return (
    <section className="panel stack narrow" aria-label={say(texts.ref('open.title'))}>
      {onDone ? null : <p>{say(texts.ref('open.text'))}</p>}
      <p className="dim">{say(texts.ref('open.text.lock'))}</p>
      {choice ? (
        <form className="row start-form" onSubmit={(event) => (event.preventDefault(), void begin())}>
          <NativeSelect
            className="grow"
            label={say(texts.ref('open.model'))}
            value={keyOf(choice.model)}
            data={choices.map(({ model, builtIn }) => ({
              value: keyOf(model),
              label: say(texts.ref(builtIn ? 'open.builtIn' : 'open.version', { title: model.title, version: model.version }))
            }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <Button type="submit">{say(texts.ref(onDone ? 'open.change' : 'open.start'))}</Button>
          {onDone ? (
            <Button variant="default" onClick={onDone}>
              {say(texts.ref('model.keep'))}
            </Button>
          ) : null}
        </form>
      ) : (
        <p role="status">{say(texts.ref('open.reading'))}</p>
      )}
      {choice ? <p className="dim">{say(texts.ref('open.counts', countsOf(tables, choice.model, choice.builtIn ? builtIn : null)))}</p> : null}
    </section>
  )
}

function countsOf({ competencies, profiles }: Pick<Tables, 'competencies' | 'profiles'>, of: Model, content: ModelContent | null) {
  if (content) return { competencies: content.competencies.length, profiles: content.profiles.length }
  const isOf = (row: { model: string; version: number }): boolean => row.model === of.model && row.version === of.version
  return { competencies: [...competencies.values()].filter(isOf).length, profiles: [...profiles.values()].filter(isOf).length }
}
