import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { inListOrder, levelNumbers, placeTexts, type LevelMapping, type LevelNumber, type ModelContent } from '../../../shared/families/competency'
import { useSay } from '../../app/language'
import { useDocument } from '../../state'
import { dispatched } from './change'
import { compareTexts as texts } from './compare-texts'
import { mappedTo, mappingRows, offeredMappings, withMappedLevel, type MappingRow } from './mapping-rows'

const unsaid = '?'
const save = (mapping: LevelMapping): Promise<boolean> => dispatched('competency.saveMapping', { mapping })

/** 等级对照: how levels of an older version are read in a newer one. People say it; what reads word for word alike is offered. */
export function LevelMappings({ from, to }: { from: ModelContent; to: ModelContent }) {
  const say = useSay()
  const document = useDocument()
  const rows = useMemo(() => mappingRows(document.tables, from, to), [document, from, to])
  const offered = useMemo(() => offeredMappings(rows, from, to), [rows, from, to])
  const open = rows.filter((row) => row.open)
  const takeAll = async (): Promise<void> => {
    for (const mapping of offered) if (!(await save(mapping))) return
  }
  return (
    <div className="stack mappings">
      <div className="row">
        <h3 className="grow">{say(texts.ref('mapping', { from: from.model.version, to: to.model.version }))}</h3>
        {offered.length > 0 ? (
          <Button variant="default" onClick={() => void takeAll()}>
            {say(texts.ref('mapping.offer', { count: offered.length }))}
          </Button>
        ) : null}
      </div>
      <p className="dim">{say(texts.ref('mapping.lead'))}</p>
      <p className={open.length > 0 ? 'mapping-open' : 'dim'} role="status" data-data>
        {open.length > 0
          ? say(
              texts.ref('mapping.open', {
                count: open.length,
                names: open.map(({ competency: { name, code } }) => placeTexts.ref('competency', { name, code }))
              })
            )
          : say(texts.ref('mapping.all'))}
      </p>
      <table className="simple-table" aria-label={say(texts.ref('mapping', { from: from.model.version, to: to.model.version }))}>
        <thead>
          <tr>
            <th scope="col">{say(texts.ref('mapping.competency'))}</th>
            <th scope="col">{say(texts.ref('mapping.to'))}</th>
            {levelNumbers.map((level) => (
              <th key={level} scope="col">
                {say(texts.ref('mapping.level', { level }))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody data-data>
          {rows.map((row) => (
            <Row key={row.competency.code} row={row} from={from} to={to} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row: { competency, mapping }, from, to }: { row: MappingRow; from: ModelContent; to: ModelContent }) {
  const say = useSay()
  const { code, name } = competency
  const levelText = (mapped: LevelMapping, level: LevelNumber): string => (mapped.levels[level] === null ? '' : String(mapped.levels[level]))
  return (
    <tr>
      <th scope="row">
        <span className="tree-code">{code}</span> {name}
      </th>
      <td>
        <select
          className="cell-select"
          aria-label={say(texts.ref('mapping.to.of', { name }))}
          value={mapping === null ? unsaid : (mapping.toCode ?? '')}
          onChange={(event) => void save(mappedTo(from, to, code, event.target.value || null))}
        >
          {mapping === null ? <option value={unsaid}>{say(texts.ref('mapping.choose'))}</option> : null}
          {inListOrder(to.competencies).map((one) => (
            <option key={one.code} value={one.code}>
              {one.code} {one.name}
            </option>
          ))}
          <option value="">{say(texts.ref('mapping.gone'))}</option>
        </select>
      </td>
      {levelNumbers.map((level) => (
        <td key={level}>
          {mapping && mapping.toCode !== null ? (
            <select
              className="cell-select"
              aria-label={say(texts.ref('mapping.level.of', { name, level }))}
              value={levelText(mapping, level)}
              onChange={(event) => void save(withMappedLevel(mapping, level, event.target.value))}
            >
              <option value="">{say(texts.ref('mapping.none'))}</option>
              {levelNumbers.map((value) => (
                <option key={value} value={value}>
                  {value}
                </option>
              ))}
            </select>
          ) : (
            '—'
          )}
        </td>
      ))}
    </tr>
  )
}
