import { useMemo, useState, type KeyboardEvent } from 'react'
import { competencyTexts, type Competency, type Layer } from '../../../shared/families/competency'
import { useSay } from '../../app/language'
import { Icon } from '../../ui/icons'
import { keyName } from '../../ui/keys'
import { byLayer } from './items'
import { competencyPageTexts as texts } from './texts'

type Props = {
  readonly competencies: readonly Competency[]
  readonly selected: string | null
  /** How much is wrong with each. */ readonly problems: ReadonlyMap<string, number>
  readonly editable: boolean
  onSelect(code: string): void
  onAdd(layer: Layer): void
}
type Node = { readonly key: string; readonly layer: Layer; readonly competency: Competency | null }

/** The three layers and their competencies; arrows move, right and left unfold and fold. */
export function CompetencyTree({ competencies, selected, problems, editable, onSelect, onAdd }: Props) {
  const say = useSay()
  const groups = useMemo(() => byLayer(competencies), [competencies])
  const [folded, setFolded] = useState<ReadonlySet<Layer>>(new Set())
  const [active, setActive] = useState<string | null>(null)
  const nodes: Node[] = groups.flatMap(({ layer, competencies: own }) => [
    { key: layer, layer, competency: null },
    ...(folded.has(layer) ? [] : own.map((competency) => ({ key: competency.code, layer, competency })))
  ])
  const stop = [active, selected].find((key) => nodes.some((node) => node.key === key)) ?? nodes[0]?.key
  const fold = (layer: Layer, shut: boolean): void => setFolded((now) => new Set(shut ? [...now, layer] : [...now].filter((one) => one !== layer)))
  const goTo = (from: HTMLElement, node: Node | undefined): void => {
    if (!node) return
    setActive(node.key)
    if (node.competency) onSelect(node.key)
    requestAnimationFrame(() => from.closest('[role=tree]')?.querySelector<HTMLElement>(`[data-node="${node.key}"]`)?.focus())
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const key = keyName(event)
    const at = nodes.findIndex((node) => node.key === stop)
    const node = nodes[at]
    if (!node) return
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: nodes.length - 1 }[key]
    if (target !== undefined) goTo(event.currentTarget, nodes[target])
    else if (key === 'ArrowRight' && !node.competency) fold(node.layer, false)
    else if (key === 'ArrowLeft' && !node.competency) fold(node.layer, true)
    else if (key === 'ArrowLeft')
      goTo(
        event.currentTarget,
        nodes.find(({ key: other }) => other === node.layer)
      )
    else return
    event.preventDefault()
  }
  return (
    <div className="tree">
      <ul role="tree" aria-label={say(texts.ref('tree'))}>
        {groups.map(({ layer, competencies: own }) => (
          <li key={layer} role="none">
            <div
              role="treeitem"
              aria-level={1}
              aria-expanded={!folded.has(layer)}
              aria-selected={false}
              data-node={layer}
              tabIndex={stop === layer ? 0 : -1}
              className="tree-layer"
              onKeyDown={onKeyDown}
              onClick={() => (setActive(layer), fold(layer, !folded.has(layer)))}
            >
              <Icon name={folded.has(layer) ? 'right' : 'descending'} size={14} />
              <span className="grow">{say(competencyTexts.ref(`layer.${layer}`))}</span>
              <span className="dim">{own.length}</span>
            </div>
            {folded.has(layer)
              ? null
              : own.map(({ code, name }) => (
                  <div
                    key={code}
                    role="treeitem"
                    aria-level={2}
                    aria-selected={code === selected}
                    data-node={code}
                    tabIndex={stop === code ? 0 : -1}
                    className="tree-item"
                    onKeyDown={onKeyDown}
                    onClick={() => (setActive(code), onSelect(code))}
                  >
                    <span className="tree-code">{code}</span>
                    <span className="grow tree-name" data-data>
                      {name}
                    </span>
                    <Problems count={problems.get(code) ?? 0} />
                  </div>
                ))}
          </li>
        ))}
      </ul>
      {editable ? (
        <div className="tree-add" role="group" aria-label={say(texts.ref('add'))}>
          <span className="dim">{say(texts.ref('add'))}</span>
          {groups.map(({ layer }) => (
            <button key={layer} type="button" className="link" onClick={() => onAdd(layer)}>
              {say(competencyTexts.ref(`layer.${layer}`))}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  )
}

function Problems({ count }: { count: number }) {
  const say = useSay()
  if (count === 0) return null
  return (
    <span className="tree-problems" title={say(texts.ref('problems', { count }))}>
      <Icon name="warning" size={14} />
      <span className="hidden">{say(texts.ref('problems', { count }))}</span>
      <span aria-hidden="true">{count}</span>
    </span>
  )
}
