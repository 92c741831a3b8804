import { useEffect, useRef } from 'react'
import type { LevelNumber, ModelPlace } from '../../../shared/families/competency'
import { placeTexts } from '../../../shared/families/competency'
import { useSay } from '../../app/language'
import { Icon } from '../../ui/icons'
import type { Saved } from './change'
import { movedItem, withItem } from './items'
import { placeText } from './place'
import { TextField } from './TextField'
import { competencyPageTexts as texts } from './texts'

type Part = 'indicators' | 'questions'
const mostItems = 12
const longestItem = 300
type Props = {
  readonly code: string
  readonly level: LevelNumber
  readonly part: Part
  readonly items: readonly string[]
  readonly readOnly: boolean
  onChange(change: (items: readonly string[]) => string[]): Saved
}

/** 行为指标 or 行为面试问题 of a level: changed in place; Enter goes on to the next, Alt with an arrow moves one. */
export function ItemList({ code, level, part, items, readOnly, onChange }: Props) {
  const say = useSay()
  const list = useRef<HTMLOListElement>(null)
  const goTo = useRef<number | null>(null)
  const at = (index: number): string => placeText({ code, level, part, index } satisfies ModelPlace)
  const focus = (index: number): void => list.current?.querySelector<HTMLElement>(`[data-at="${at(index)}"]`)?.focus()
  useEffect(() => {
    // An item that was moved keeps the focus.
    if (goTo.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-at="${placeText({ code, level, part, index: goTo.current })}"]`)?.focus()
    goTo.current = null
  }, [items, code, level, part])
  const move = (index: number, by: -1 | 1): void => {
    if (items[index + by] === undefined) return
    goTo.current = index + by
    void onChange((kept) => movedItem(kept, index, by))
  }
  const onKey =
    (index: number) =>
    (key: string, element: HTMLTextAreaElement): boolean => {
      if (key === 'Enter') focus(index + 1)
      else if (key === 'Alt+ArrowUp') return (element.blur(), move(index, -1), true)
      else if (key === 'Alt+ArrowDown') return (element.blur(), move(index, 1), true)
      return false
    }
  const partText = placeTexts.ref(`part.${part}`)
  const labelOf = (index: number): string => say(texts.ref('item.of', { part: partText, level, number: index + 1 }))
  if (readOnly && items.length === 0) return <p className="dim item-none">{say(texts.ref('item.none', { part: partText }))}</p>
  return (
    <ol className="level-items" ref={list} aria-label={say(texts.ref('items.of', { part: partText, level }))}>
      {items.map((item, index) => (
        <li key={index}>
          <TextField
            label={labelOf(index)}
            value={item}
            most={longestItem}
            readOnly={readOnly}
            at={at(index)}
            onSave={(text) => onChange((kept) => withItem(kept, index, text))}
            onKey={onKey(index)}
          />
          {readOnly ? null : (
            <ItemTools
              name={labelOf(index)}
              first={index === 0}
              last={index === items.length - 1}
              onMove={(by) => move(index, by)}
              onRemove={() => void onChange((kept) => withItem(kept, index, ''))}
            />
          )}
        </li>
      ))}
      {readOnly || items.length >= mostItems ? null : (
        <li key={`new-${items.length}`} className="item-new">
          <TextField
            label={say(texts.ref('item.add', { part: partText, level }))}
            placeholder={say(texts.ref('item.new', { part: partText }))}
            value=""
            most={longestItem}
            readOnly={false}
            at={at(items.length)}
            onSave={(text) => onChange((kept) => withItem(kept, kept.length, text))}
            onKey={(key) => {
              if (key === 'Enter') goTo.current = items.length + 1
              return false
            }}
          />
        </li>
      )}
    </ol>
  )
}

type ToolProps = { readonly name: string; readonly first: boolean; readonly last: boolean; onMove(by: -1 | 1): void; onRemove(): void }
function ItemTools({ name, first, last, onMove, onRemove }: ToolProps) {
  const say = useSay()
  return (
    <span className="item-tools">
      <button type="button" className="item-tool" aria-label={say(texts.ref('item.up', { name }))} disabled={first} onClick={() => onMove(-1)}>
        <Icon name="ascending" size={16} />
      </button>
      <button type="button" className="item-tool" aria-label={say(texts.ref('item.down', { name }))} disabled={last} onClick={() => onMove(1)}>
        <Icon name="descending" size={16} />
      </button>
      <button type="button" className="item-tool" aria-label={say(texts.ref('item.remove', { name }))} onClick={onRemove}>
        <Icon name="cross" size={14} />
      </button>
    </span>
  )
}
