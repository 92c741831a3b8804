import { Button, NativeSelect } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { competencyTexts, layers, layerSchema, levelNumbers, placeTexts, type Competency, type ModelPlace } from '../../../shared/families/competency'
import { useSay } from '../../app/language'
import { recall, remember } from '../../state/remembered'
import { changeCompetency } from './change'
import { goToPlace } from './go-to-place'
import { LevelBlock, levelViews, type LevelView } from './LevelBlock'
import { placeText } from './place'
import { TextField } from './TextField'
import { competencyPageTexts as texts } from './texts'

type Props = { readonly competency: Competency; readonly readOnly: boolean; readonly place: ModelPlace; onRemove(): void }

/** One competency: what it is, and its five levels. */
export function CompetencyDetail({ competency, readOnly, place, onRemove }: Props) {
  const say = useSay()
  const { code, name, layer, definition, levels } = competency
  const root = useRef<HTMLElement>(null)
  const [chosen, setChosen] = useState<LevelView>(levelViews.find((one) => one === recall('levelView')) ?? 'all')
  // A text that is looked for must be in view.
  const hides = place.part !== undefined && place.part !== chosen && levelViews.some((one) => one === place.part)
  const view = hides ? 'all' : chosen
  const wanted = placeText(place)
  useEffect(() => {
    if (root.current) goToPlace(root.current, wanted)
  }, [wanted])
  return (
    <article className="competency" aria-label={code} ref={root}>
      <header className="competency-head">
        <div className="row competency-title">
          <span className="competency-code">{code}</span>
          {readOnly ? (
            <h2 data-at={placeText({ code, part: 'name' })} data-data>
              {name}
            </h2>
          ) : (
            <NameField competency={competency} />
          )}
          {readOnly ? <span className="dim">{say(competencyTexts.ref(`layer.${layer}`))}</span> : <LayerSelect competency={competency} />}
          <span className="grow" />
          <div className="segments" role="group" aria-label={say(texts.ref('view'))}>
            {levelViews.map((one) => (
              <button
                key={one}
                type="button"
                className="segment"
                aria-pressed={view === one}
                onClick={() => {
                  remember('levelView', one)
                  setChosen(one)
                }}
              >
                {say(one === 'all' ? texts.ref('view.all') : placeTexts.ref(`part.${one}`))}
              </button>
            ))}
          </div>
          {readOnly ? null : (
            <Button variant="subtle" onClick={onRemove}>
              {say(texts.ref('remove'))}
            </Button>
          )}
        </div>
        <TextField
          className="definition-text"
          label={say(placeTexts.ref('part.definition'))}
          placeholder={say(texts.ref('definition.hint'))}
          value={definition}
          most={600}
          readOnly={readOnly}
          at={placeText({ code, part: 'definition' })}
          onSave={(text) => changeCompetency(competency, (kept) => ({ ...kept, definition: text }))}
        />
      </header>
      <div className={view === 'all' ? 'levels levels-all' : 'levels levels-beside'}>
        {levelNumbers.map((level) => {
          const content = levels[level - 1]
          return content ? <LevelBlock key={level} competency={competency} level={level} content={content} readOnly={readOnly} view={view} /> : null
        })}
      </div>
    </article>
  )
}

function NameField({ competency }: { competency: Competency }) {
  const say = useSay()
  return (
    <h2 className="competency-name">
      <TextField
        label={say(texts.ref('name'))}
        value={competency.name}
        most={40}
        readOnly={false}
        at={placeText({ code: competency.code, part: 'name' })}
        onSave={(name) => changeCompetency(competency, (kept) => ({ ...kept, name }))}
      />
    </h2>
  )
}

function LayerSelect({ competency }: { competency: Competency }) {
  const say = useSay()
  return (
    <NativeSelect
      aria-label={say(texts.ref('layer'))}
      value={competency.layer}
      data={layers.map((value) => ({ value, label: say(competencyTexts.ref(`layer.${value}`)) }))}
      onChange={(event) => {
        const layer = layerSchema.parse(event.currentTarget.value)
        void changeCompetency(competency, (kept) => ({ ...kept, layer }))
      }}
    />
  )
}
