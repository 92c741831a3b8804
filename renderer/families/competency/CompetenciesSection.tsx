import { TextInput } from '@mantine/core'
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { inListOrder, type Competency, type Layer, type Level, type ModelFinding, type ModelPlace } from '../../../shared/families/competency'
import { useSay } from '../../app/language'
import { navigate } from '../../app/navigate'
import { workbench } from '../../state'
import { EmptyState } from '../../ui/EmptyState'
import { Icon } from '../../ui/icons'
import { keyName } from '../../ui/keys'
import { dispatched } from './change'
import type { Chosen } from './chosen'
import { CompetencyDetail } from './CompetencyDetail'
import { CompetencyTree } from './CompetencyTree'
import { nextCompetency } from './items'
import { addressOf } from './place'
import { findIn } from './search-hits'
import { SearchHits } from './SearchHits'
import { competencyPageTexts as texts } from './texts'

type Props = { readonly chosen: Chosen; readonly place: ModelPlace; readonly findings: readonly ModelFinding[] }
const noLevel: Level = { descriptor: '', indicators: [], questions: [] }

/** 能力标准: the three layers at the left, one competency at the right. */
export function CompetenciesSection({ chosen: { content, editable }, place, findings }: Props) {
  const say = useSay()
  const [query, setQuery] = useState('')
  const search = useRef<HTMLInputElement>(null)
  useSearchKey(search)
  const { model, competencies } = content
  const hits = useMemo(() => findIn(content, query), [content, query])
  const problems = useMemo(() => countsOf(findings), [findings])
  const shown = competencies.find(({ code }) => code === place.code) ?? inListOrder(competencies)[0] ?? null
  const go = (to: ModelPlace): void => navigate(addressOf('competencies', model, to))
  const add = async (layer: Layer): Promise<void> => {
    const { code, order } = nextCompetency(content, layer)
    const competency: Competency = {
      model: model.model,
      version: model.version,
      code,
      order,
      layer,
      name: say(texts.ref('new.name')),
      definition: '',
      levels: [noLevel, noLevel, noLevel, noLevel, noLevel]
    }
    if (await dispatched('competency.saveCompetency', { competency })) go({ code, part: 'name' })
  }
  const remove = async ({ code, name }: Competency): Promise<void> => {
    if (!(await dispatched('competency.removeCompetency', { model: model.model, version: model.version, code }))) return
    workbench.inform(texts.ref('removed', { name }))
    go({})
  }
  return (
    <div className="competencies">
      <div className="competencies-left">
        <TextInput
          ref={search}
          type="search"
          aria-label={say(texts.ref('search'))}
          placeholder={say(texts.ref('search.placeholder'))}
          leftSection={<Icon name="search" size={16} />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            const key = keyName(event)
            const first = hits[0]
            if (key === 'Escape') setQuery('')
            if (key === 'Enter' && first) go(first)
          }}
        />
        {query.trim() === '' ? (
          <CompetencyTree
            competencies={competencies}
            selected={shown?.code ?? null}
            problems={problems}
            editable={editable}
            onSelect={(code) => go({ code })}
            onAdd={(layer) => void add(layer)}
          />
        ) : (
          <SearchHits hits={hits} onGo={go} />
        )}
      </div>
      <div className="competencies-right">
        {shown ? (
          <CompetencyDetail key={shown.code} competency={shown} readOnly={!editable} place={place} onRemove={() => void remove(shown)} />
        ) : (
          <EmptyState icon="standard" title={say(texts.ref('empty.title'))}>
            {say(texts.ref(editable ? 'empty.text' : 'empty.readOnly'))}
          </EmptyState>
        )}
      </div>
    </div>
  )
}

/** Problems of each competency itself; those of profiles are told where profiles are. */
function countsOf(findings: readonly ModelFinding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { severity, place } of findings)
    if (severity === 'problem' && place.code !== undefined && place.post === undefined) counts.set(place.code, (counts.get(place.code) ?? 0) + 1)
  return counts
}

/** Ctrl+F finds in the standards, not in what happens to be on screen. */
function useSearchKey(search: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (keyName(event) !== 'Ctrl+F') return
      event.preventDefault()
      search.current?.focus()
      search.current?.select()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [search])
}
