import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { inListOrder, levelNumbers, levelNumberSchema, type CityCompetency, type ModelContent } from '../../../shared/families/competency'
import { useSay } from '../../app/language'
import { Icon } from '../../ui/icons'
import { keyName } from '../../ui/keys'
import { dispatched } from './change'
import { cityDraftOf, emptyCityDraft, readCityDraft, withSpare } from './city-rows'
import { cityPageTexts as texts } from './city-texts'

type Props = { readonly item: CityCompetency | null; readonly taken: ReadonlySet<string>; readonly content: ModelContent; onDone(): void }

/** An item of the city's own model with its provincial counterpart; saved as a whole, since a mapping half made says something wrong. */
export function CityForm({ item, taken, content, onDone }: Props) {
  const say = useSay()
  const first = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState(() => (item ? cityDraftOf(item) : emptyCityDraft()))
  const [wrong, setWrong] = useState<'code' | 'taken' | 'name' | 'level' | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => first.current?.focus(), [])
  useEffect(() => {
    const element = form.current
    const onKeyDown = (event: KeyboardEvent): void => {
      if (keyName(event) === 'Escape') onDone()
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [onDone])
  const save = async (): Promise<void> => {
    const read = readCityDraft(draft, taken)
    if ('wrong' in read) return setWrong(read.wrong)
    if (await dispatched('competency.saveCityCompetency', { item: read.item })) onDone()
  }
  const setLevel = (at: number, patch: Partial<CityCompetency['levels'][number]>): void =>
    setDraft({ ...draft, levels: withSpare(draft.levels.map((level, index) => (index === at ? { ...level, ...patch } : level))) })
  const line = (name: 'name' | 'definition' | 'note', most: number) => (
    <TextInput
      className={name === 'name' ? undefined : 'grow'}
      label={say(texts.ref(name))}
      {...(name === 'name' && item ? { ref: first } : {})}
      maxLength={most}
      value={draft[name]}
      error={name === 'name' && wrong === 'name' ? say(texts.ref('wrong.name')) : undefined}
      onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
    />
  )
  return (
    <form ref={form} className="stack city-form" aria-label={say(texts.ref(item ? 'edit' : 'add'))} onSubmit={(event) => (event.preventDefault(), void save())}>
      <div className="row city-line">
        <TextInput
          label={say(texts.ref('code'))}
          {...(item ? {} : { ref: first })}
          placeholder={say(texts.ref('code.placeholder'))}
          readOnly={item !== null}
          maxLength={12}
          value={draft.code}
          error={wrong === 'code' || wrong === 'taken' ? say(texts.ref(`wrong.${wrong}`)) : undefined}
          onChange={(event) => setDraft({ ...draft, code: event.currentTarget.value })}
        />
        {line('name', 40)}
        {line('definition', 600)}
      </div>
      <div className="row city-line">
        <NativeSelect
          label={say(texts.ref('to'))}
          data-data
          value={draft.toCode}
          data={[
            { value: '', label: say(texts.ref('to.none')) },
            ...inListOrder(content.competencies).map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))
          ]}
          onChange={(event) => setDraft({ ...draft, toCode: event.currentTarget.value })}
        />
        {line('note', 300)}
      </div>
      <fieldset className="city-levels">
        <legend>{say(texts.ref('levels'))}</legend>
        {draft.levels.map((level, index) => (
          <div key={index} className="city-level">
            <TextInput
              aria-label={say(texts.ref('level.name', { number: index + 1 }))}
              placeholder={say(texts.ref('level.name', { number: index + 1 }))}
              maxLength={40}
              value={level.name}
              onChange={(event) => setLevel(index, { name: event.currentTarget.value })}
            />
            <Icon name="right" size={14} />
            <NativeSelect
              aria-label={say(texts.ref('level.to', { number: index + 1 }))}
              disabled={draft.toCode === ''}
              value={level.to === null ? '' : String(level.to)}
              data={[
                { value: '', label: say(texts.ref('level.none')) },
                ...levelNumbers.map((value) => ({ value: String(value), label: say(texts.ref('level.of', { level: value })) }))
              ]}
              onChange={(event) => {
                const chosen = levelNumberSchema.safeParse(Number(event.currentTarget.value))
                setLevel(index, { to: chosen.success ? chosen.data : null })
              }}
            />
          </div>
        ))}
      </fieldset>
      {wrong === 'level' ? (
        <p className="entry-refused" role="alert">
          {say(texts.ref('wrong.level'))}
        </p>
      ) : null}
      <div className="row">
        <Button type="submit">{say(texts.ref('save'))}</Button>
        <Button variant="default" onClick={onDone}>
          {say(texts.ref('cancel'))}
        </Button>
        <span className="dim">{say(texts.ref('levels.hint'))}</span>
      </div>
    </form>
  )
}
