import { placeTexts, type Competency, type Level, type LevelNumber } from '../../../shared/families/competency'
import { useSay } from '../../app/language'
import { changeLevel } from './change'
import { ItemList } from './ItemList'
import { placeText } from './place'
import { TextField } from './TextField'
import { competencyPageTexts as texts } from './texts'

/** What is shown of the levels: all of each, one below the other, or one part of all five side by side. */
export const levelViews = ['all', 'descriptor', 'indicators', 'questions'] as const
export type LevelView = (typeof levelViews)[number]

type Props = { readonly competency: Competency; readonly level: LevelNumber; readonly content: Level; readonly readOnly: boolean; readonly view: LevelView }
/** One of the five levels: what people at it do, how it is seen, what to ask for. */
export function LevelBlock({ competency, level, content, readOnly, view }: Props) {
  const say = useSay()
  const { code } = competency
  const shows = (part: LevelView): boolean => view === 'all' || view === part
  const list = (part: 'indicators' | 'questions') =>
    shows(part) ? (
      <div className="level-part">
        {view === 'all' ? <h4>{say(placeTexts.ref(`part.${part}`))}</h4> : null}
        <ItemList
          code={code}
          level={level}
          part={part}
          items={content[part]}
          readOnly={readOnly}
          onChange={(change) => changeLevel(competency, level, (kept) => ({ ...kept, [part]: change(kept[part]) }))}
        />
      </div>
    ) : null
  return (
    <section className="level-block" aria-label={say(texts.ref('level', { level }))} data-at={placeText({ code, level })} tabIndex={-1}>
      <h3 className="level-number">{say(texts.ref('level', { level }))}</h3>
      <div className="level-body">
        {shows('descriptor') ? (
          <TextField
            className="descriptor"
            label={say(texts.ref('descriptor.of', { level }))}
            placeholder={say(texts.ref('descriptor.hint'))}
            value={content.descriptor}
            most={600}
            readOnly={readOnly}
            at={placeText({ code, level, part: 'descriptor' })}
            onSave={(descriptor) => changeLevel(competency, level, (kept) => ({ ...kept, descriptor }))}
          />
        ) : null}
        {list('indicators')}
        {list('questions')}
      </div>
    </section>
  )
}
