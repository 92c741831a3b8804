import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { cityCoverage, type CityCoverage, placeTexts, type CityCompetency } from '../../../shared/families/competency'
import type { TextRef } from '../../../shared/kernel/texts'
import { useSay } from '../../app/language'
import { ImportSection } from '../../imports/ImportSection'
import { useDocument } from '../../state'
import { EmptyState } from '../../ui/EmptyState'
import { Icon } from '../../ui/icons'
import { dispatched } from './change'
import type { Chosen } from './chosen'
import { CityForm } from './CityForm'
import { cityItems } from './city-rows'
import { cityPageTexts as texts } from './city-texts'

/** 本市模型对照: a city that has a model of its own keeps it, mapped onto the provincial one. */
export function CitySection({ chosen: { content } }: { chosen: Chosen }) {
  const say = useSay()
  const document = useDocument()
  // The code of the item that is open; empty: a new one.
  const [open, setOpen] = useState<string | null>(null)
  const items = useMemo(() => cityItems(document.tables.cityCompetencies), [document])
  const coverage = useMemo(() => cityCoverage(content, items), [items, content])
  const taken = new Set(items.map(({ code }) => code))
  const form = (item: CityCompetency | null) => <CityForm item={item} taken={item ? new Set() : taken} content={content} onDone={() => setOpen(null)} />
  const add = (
    <Button variant={items.length === 0 ? 'filled' : 'default'} leftSection={<Icon name="add" size={16} />} onClick={() => setOpen('')}>
      {say(texts.ref('add'))}
    </Button>
  )
  return (
    <>
      <div className="row">
        <p className="dim grow">{say(texts.ref('lead'))}</p>
        {items.length > 0 ? add : null}
      </div>
      <ImportSection kind="cityCompetencies" defaults={{ kind: 'cityCompetencies' }}>
        {open === '' ? <section className="panel">{form(null)}</section> : null}
        {items.length === 0 ? (
          open === '' ? null : (
            <EmptyState icon="standard" title={say(texts.ref('empty.title'))} actions={add}>
              {say(texts.ref('empty.text'))}
            </EmptyState>
          )
        ) : (
          <>
            <Coverage coverage={coverage} />
            <section className="panel">
              <table className="simple-table city-table" aria-label={say(texts.ref('table'))}>
                <thead>
                  <tr>
                    {(['code', 'name', 'to', 'levels', 'note', 'acts'] as const).map((column) => (
                      <th key={column} scope="col">
                        {say(texts.ref(column))}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) =>
                    open === item.code ? (
                      <tr key={item.code}>
                        <td colSpan={6}>{form(item)}</td>
                      </tr>
                    ) : (
                      <ItemRow
                        key={item.code}
                        item={item}
                        names={new Map(content.competencies.map(({ code, name }) => [code, name]))}
                        onEdit={() => setOpen(item.code)}
                      />
                    )
                  )}
                </tbody>
              </table>
            </section>
          </>
        )}
      </ImportSection>
    </>
  )
}

function ItemRow({ item, names, onEdit }: { item: CityCompetency; names: ReadonlyMap<string, string>; onEdit: () => void }) {
  const say = useSay()
  const { code, name, definition, toCode, levels, note } = item
  return (
    <tr>
      <td className="tight">{code}</td>
      <td data-data>
        <strong>{name}</strong>
        {definition === '' ? null : <div className="dim">{definition}</div>}
      </td>
      <td>{toCode === null ? <span className="dim">{say(texts.ref('to.none'))}</span> : <span data-data>{`${toCode} ${names.get(toCode) ?? ''}`}</span>}</td>
      <td>
        {levels.length === 0 ? (
          <span className="dim">{say(texts.ref('levels.none'))}</span>
        ) : (
          <span className="city-mapped" data-data>
            {levels.map((level, index) => (
              <span key={index}>
                {level.name} → {level.to === null ? say(texts.ref('level.none')) : say(texts.ref('level.of', { level: level.to }))}
              </span>
            ))}
          </span>
        )}
      </td>
      <td data-data>{note}</td>
      <td>
        <div className="row version-acts" data-data>
          <Button variant="default" aria-label={say(texts.ref('edit.of', { name }))} onClick={onEdit}>
            {say(texts.ref('edit'))}
          </Button>
          <Button
            variant="subtle"
            aria-label={say(texts.ref('remove.of', { name }))}
            onClick={() => void dispatched('competency.removeCityCompetency', { code })}
          >
            {say(texts.ref('remove'))}
          </Button>
        </div>
      </td>
    </tr>
  )
}

type Named = { readonly name: string; readonly code: string }
const nameOf = ({ name, code }: Named): TextRef => placeTexts.ref('competency', { name, code })

/** What neither side covers, what is covered twice, and levels that fall. */
function Coverage({ coverage: { uncovered, unmapped, doubled, falling, open } }: { coverage: CityCoverage }) {
  const say = useSay()
  const named = (list: readonly Named[]): TextRef[] => [...new Map(list.map((one) => [one.code, nameOf(one)])).values()]
  const unknown = unmapped.flatMap(({ item, unknownCode }) => (unknownCode === null ? [] : [item]))
  const without = unmapped.flatMap(({ item, unknownCode }) => (unknownCode === null ? [item] : []))
  const lines: TextRef[] = [
    ...(unknown.length > 0 ? [texts.ref('found.unknown', { names: named(unknown) })] : []),
    ...falling.map(({ item, name, to, below }) => texts.ref('found.falls', { name: nameOf(item), level: name, to, below: below.name, belowTo: below.to })),
    ...(open.length > 0 ? [texts.ref('found.levels', { names: named(open.map(({ item }) => item)) })] : []),
    ...doubled.map(({ competency, items }) => texts.ref('found.doubled', { name: nameOf(competency), names: named(items) })),
    ...(without.length > 0 ? [texts.ref('found.city', { count: without.length, names: named(without) })] : []),
    ...(uncovered.length > 0 ? [texts.ref('found.provincial', { count: uncovered.length, names: named(uncovered) })] : [])
  ]
  return (
    <section className="panel city-coverage" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{say(texts.ref('coverage'))}</h2>
      {lines.length === 0 ? (
        <p role="status">
          <Icon name="check" size={14} /> {say(texts.ref('found.none'))}
        </p>
      ) : (
        <ul data-data>
          {lines.map((line, index) => (
            <li key={index}>
              <Icon name="warning" size={14} />
              <span>{say(line)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
