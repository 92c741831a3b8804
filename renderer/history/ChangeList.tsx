import { competencyTables } from '../../shared/families/competency'
import { parseCivilMonth, parsePeriod } from '../../shared/kernel/civil-date'
import { sayValue, type SayName } from '../../shared/kernel/explain'
import type { TextRef } from '../../shared/kernel/texts'
import type { ChangeRecord } from '../../shared/workspace/record'
import { tableText } from '../../shared/workspace/table-texts'
import type { RowChange, Tables } from '../../shared/workspace/tables'
import { addTexts, useSpeech } from '../app/language'
import { maskIdentityNumber } from '../families/roster/people-filter'
import { rosterTexts } from '../families/roster/texts'
import { useDocument } from '../state'
import { blank, sayMoment, sayMonth, sayPeriod } from '../ui/format'
import { isOfOpenSheet, isSecret, readableChanges, type FieldChange } from './field-changes'
import { flatGradeFields, nameOfCode } from './grade-fields'
import { nameOfOfficeCode, officeChanges, officePart } from './office-fields'
import { historyOfficeTexts } from './office-texts'
import { dutyInKey, nameOfPlanningCode, planningChanges, type NamedChange } from './planning-fields'
import { historyPlanningTexts } from './planning-texts'
import { historyTexts as texts } from './texts'

addTexts([historyPlanningTexts, historyOfficeTexts])

const mostRows = 20

/** Records newest first; each opens to what it changed, field by field. `only` keeps the rows of one person. */
export function ChangeList({ records, only }: { records: readonly ChangeRecord[]; only?: string }) {
  const { say } = useSpeech()
  return (
    <ol className="change-list">
      {records.map((record) => {
        const changes = only === undefined ? record.changes : record.changes.filter(({ key }) => key.split('|').includes(only))
        return (
          <li key={record.sequence}>
            <details>
              <summary>
                <span className="grow">
                  {say(record.summary)}
                  {record.undoes === undefined ? null : <span className="dim"> · {say(texts.ref('undone', { sequence: record.undoes }))}</span>}
                  {record.redoes === undefined ? null : <span className="dim"> · {say(texts.ref('redone', { sequence: record.redoes }))}</span>}
                </span>
                <span className="dim">
                  {say(texts.ref('rows.count', { count: changes.length }))}　{record.by}　{sayMoment(record.at)}
                </span>
              </summary>
              <ul>
                {changes.slice(0, mostRows).map((change, index) => (
                  <RowLine key={`${change.table}-${change.key}-${index}`} change={change} />
                ))}
              </ul>
              {changes.length > mostRows ? <p className="dim">{say(texts.ref('rows.more', { count: changes.length - mostRows }))}</p> : null}
            </details>
          </li>
        )
      })}
    </ol>
  )
}

function RowLine({ change }: { change: RowChange }) {
  const { say, sayName, language } = useSpeech()
  const { tables } = useDocument()
  const codeName = (code: unknown): TextRef | null =>
    nameOfCode(change.table, code) ?? nameOfPlanningCode(change.table, code) ?? nameOfOfficeCode(change.table, code)
  const sayPart = (part: string): string => {
    const [period, month, person] = [parsePeriod(part), parseCivilMonth(part), tables.people.get(part)]
    const title = change.table in competencyTables || change.table === 'evaluations' ? modelTitle(tables, part) : null
    if (title !== null) return title
    const office = officePart(change.table, part, tables)
    if (office !== null) return office
    const named = codeName(part)
    const duty = dutyInKey(change, part, tables)
    if (duty !== null) return duty
    if (named) return say(named)
    if (period) return sayPeriod(period, language)
    if (month) return sayMonth(month, language)
    return person ? `${person.name} ${part}` : part
  }
  const shown = (one: FieldChange, side: 'before' | 'after'): string => {
    const named = codeName(one[side])
    return named ? say(named) : show(one, side, sayName)
  }
  const said = change.before === null ? say(texts.ref('row.added')) : change.after === null ? say(texts.ref('row.removed')) : null
  return (
    <li>
      <strong>{say(tableText(change.table))}</strong>{' '}
      {change.key
        .split('|')
        .map((part) => sayPart(part))
        .join(' · ')}{' '}
      {said}
      {said === null && isOfOpenSheet(change, tables) ? say(texts.ref('row.changed')) : null}
      {said === null && !isOfOpenSheet(change, tables) ? (
        <ul>
          {namedChanges(change, tables).map((one) => (
            <li key={one.field}>
              {isSecret(change.table, one.field)
                ? say(texts.ref(one.before === null ? 'pin.set' : one.after === null ? 'pin.removed' : 'pin.changed'))
                : say(texts.ref('change.field', { field: one.name, before: shown(one, 'before'), after: shown(one, 'after') }))}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

/** The changed fields of a row with what people call them. */
function namedChanges(change: RowChange, tables: Tables): readonly NamedChange[] {
  const changes = readableChanges(change)
  return (
    planningChanges(change, changes, tables) ??
    officeChanges(change.table, changes) ??
    flatGradeFields(change.table, changes).map((one) => ({ ...one, name: fieldText(one.field) }))
  )
}

/** A model is known to people by its title, not by its id. */
const modelTitle = ({ models }: Tables, id: string): string | null => [...models.values()].findLast(({ model }) => model === id)?.title ?? null

function show(change: FieldChange, side: 'before' | 'after', sayName: SayName): string {
  const value = change[side]
  if (value === undefined || value === null) return blank
  return change.field === 'identityNumber' && typeof value === 'string' ? maskIdentityNumber(value) : sayValue(withPlainMarks(value), sayName)
}

/** A raw mark and its full mark as people write them: 92/150. */
function withPlainMarks(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  if ('raw' in value && 'full' in value) return `${String(value.raw)}/${String(value.full)}`
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withPlainMarks(one)]))
}

/** How people call a field; the roster's own names first. */
function fieldText(field: string): TextRef {
  const owner = [rosterTexts, texts].find((catalogue) => `field.${field}` in catalogue.texts.en)
  return owner ? { key: `${owner.namespace}.field.${field}` } : texts.ref('field.other')
}
