import { Tabs } from '@mantine/core'
import { createContext, memo, useCallback, useContext, useDeferredValue, useEffect, useMemo, useReducer, useState, type ReactNode } from 'react'
import { type WhatIfValues } from '../../../../shared/families/grade'
import { isSame } from '../../../../shared/kernel/same'
import { useSay } from '../../../app/language'
import { sayCount } from '../../../ui/format'
import { Charts, type Two } from './Charts'
import { Counts, StructureAfter } from './Counts'
import { Crossers } from './Crossers'
import { moveLevers, placesNow, type PlacesNow } from './levers'
import { Levers } from './Levers'
import { targetsOf, type Population } from './population'
import { everybody, passing, sumOf, totalOf } from './read-answer'
import { whatIfTexts as texts } from './texts'
import { useWhatIf } from './use-what-if'
import './what-if.css'

/** The first field of what `renderProposals` gives. */
export const titleField = 'what-if-title'
/** What a proposal is made of: the two states, and whether the answer has caught up with the levers. */
export type Live = Two & { readonly settled: boolean; set(values: WhatIfValues): void }
type Props = {
  readonly population: Population
  readonly start: WhatIfValues
  /** The tab in which proposals are saved and opened; left out where nothing can be kept. */
  renderProposals?(live: Live): ReactNode
  readonly above?: ReactNode
}
const allTabs = ['list', 'counts', 'structure', 'proposals'] as const
type Tab = (typeof allTabs)[number]

/** 试算: levers at the left; at the right what they do to everyone, live. Changes nothing by itself. */
export function WhatIfView({ population, start, renderProposals, above }: Props) {
  const say = useSay()
  const [{ values }, move] = useReducer(moveLevers, { values: start, anchor: null })
  const { packAnswer, shown, side, look } = useWhatIf(population, values)
  const [tab, setTab] = useState<Tab>('list')
  const targets = useMemo(() => targetsOf(population), [population])
  const pack = useMemo(() => (packAnswer ? { values: population.pack, answer: packAnswer } : null), [population, packAnswer])
  const now = useMemo(() => (shown ? { values: shown.question.values, answer: shown.answer } : null), [shown])
  // The list has the most to draw: where a frame is too short for it, it may follow a frame later than the pictures.
  const listed = useDeferredValue(now)
  const places = useUnchanged(pack && now ? placesNow(targets, pack.answer, now.answer) : noPlaces)
  const save = useCallback(() => {
    setTab('proposals')
    requestAnimationFrame(() => document.getElementById(titleField)?.focus())
  }, [])
  if (!pack || !now)
    return (
      <p className="dim what-if-wait" role="status">
        {say(texts.ref('computing'))}
      </p>
    )
  const two = { pack, now, targets }
  const content =
    tab === 'list' ? (
      <Crossers population={population} answer={listed?.answer ?? now.answer} side={side} look={look} />
    ) : tab === 'counts' ? (
      <Counts {...two} counties={population.columns.counties} />
    ) : tab === 'structure' ? (
      <StructureAfter pack={pack} now={now} />
    ) : (
      renderProposals?.({ ...two, settled: now.values === values, set: (to) => move({ kind: 'set', values: to }) })
    )
  return (
    <div className="what-if">
      <Levers values={values} pack={population.pack} places={places} onMove={move} onSave={renderProposals ? save : null} />
      <div className="what-if-work">
        {above}
        <Summary pack={pack} now={now} />
        <Charts {...two} />
        <Panel value={content}>
          <Results tab={tab} onTab={setTab} withProposals={renderProposals !== undefined} />
        </Panel>
      </div>
    </div>
  )
}
const noPlaces: PlacesNow = []

/** The value itself only when it differs: what follows from a frame often stays as it was. */
function useUnchanged<T>(value: T): T {
  const [kept, keep] = useState(value)
  if (isSame(kept, value)) return kept
  keep(value)
  return value
}

// What a tab shows changes with every frame, the tabs around it do not: it goes past them.
const Panel = createContext<ReactNode>(null)
const Shown = () => useContext(Panel)

const Results = memo(function Results({ tab, onTab, withProposals }: { tab: Tab; onTab(tab: Tab): void; withProposals: boolean }) {
  const say = useSay()
  const tabs = allTabs.filter((one) => one !== 'proposals' || withProposals)
  return (
    <Tabs value={tab} onChange={(to) => onTab(tabs.find((one) => one === to) ?? 'list')} keepMounted={false} className="what-if-tabs">
      <Tabs.List aria-label={say(texts.ref('tabs'))}>
        {tabs.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {say(texts.ref(`tab.${one}`))}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((one) => (
        <Tabs.Panel key={one} value={one} className="what-if-panel">
          {one === tab ? <Shown /> : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
})

/** The whole in five figures, and said to those who do not see it once the pointer rests. */
const Summary = memo(function Summary({ pack, now }: Pick<Two, 'pack' | 'now'>) {
  const say = useSay()
  const two = (...outcomes: Parameters<typeof totalOf> extends [unknown, ...infer O] ? O : never): string => {
    const [before, after] = [totalOf(pack.answer, ...outcomes), totalOf(now.answer, ...outcomes)].map(sayCount)
    return before === after ? (after ?? '') : say(texts.ref('change.both', { before: before ?? '', after: after ?? '' }))
  }
  const [down, up] = [sumOf(now.answer.down), sumOf(now.answer.up)]
  const figures = [
    { key: 'people', value: two(...everybody), tone: '' },
    { key: 'pass', value: two(...passing), tone: '' },
    { key: 'within', value: two('within'), tone: '' },
    { key: 'down', value: sayCount(down), tone: down > 0 ? 'falling' : '' },
    { key: 'up', value: sayCount(up), tone: up > 0 ? 'rising' : '' }
  ] as const
  const said = say(
    texts.ref('summary.said', {
      people: sayCount(totalOf(now.answer, ...everybody)),
      before: sayCount(totalOf(pack.answer, 'within')),
      after: sayCount(totalOf(now.answer, 'within')),
      down: sayCount(down),
      up: sayCount(up)
    })
  )
  return (
    <section className="what-if-summary" aria-label={say(texts.ref('summary'))}>
      <dl>
        {figures.map(({ key, value, tone }) => (
          <div key={key}>
            <dt>{say(texts.ref(`summary.${key}`))}</dt>
            <dd className={tone}>{value}</dd>
          </div>
        ))}
      </dl>
      <Settled text={said} />
    </section>
  )
})

const rest = 600
/** Says a sentence only when it has stood for a while: a pointer on its way says nothing. */
function Settled({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), rest)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className="hidden" role="status">
      {said}
    </p>
  )
}
