import type { RuleBook } from '../../kernel/rule'
import { markCell, nameCell, proseCell, textCell } from '../../kernel/sheet/cells'
import { cellProblem, cellValue, column, defineSheet, emptyCell, type AnySheetDefinition, type CellType, type Column } from '../../kernel/sheet/definition'
import { compact, isBlank } from '../../kernel/sheet/raw'
import { ratingLevelSchema, ratingLevels, type Competency, type ModelVersion, type RatingLevel } from '../competency'
import { nameColumn, staffNoColumn } from '../roster'
import { competenciesOf } from './checks'
import type { Tables } from './commands-common'
import { longestEvidence } from './model'
import { ratingSheetFaults as faults, ratingSheetTexts as texts } from './sheet-messages'

/** What a cell of a competency says. */
export type SheetRating = RatingLevel | 'notObserved'
const notObservedWords = ['未观察到', '未观察', '没有观察到', '未能观察', '无法观察', '未体现']
// What people write where nothing was rated.
const unratedWords = /^(?:[-–—―/\\]+|无|未评|未评价|未评分|空)$/

/** 1 to 5 by 0.5, or 未观察到. */
const levelCell: CellType<SheetRating> = {
  type: 'choice',
  numberFormat: 'General',
  bounds: null,
  choices: [...ratingLevels, notObservedWords[0] ?? ''],
  personal: false,
  write: (value) => (value === 'notObserved' ? (notObservedWords[0] ?? '') : Number(value)),
  read(cell) {
    if (isBlank(cell.raw)) return emptyCell
    const text = compact(String(cell.raw))
    if (unratedWords.test(text)) return emptyCell
    if (notObservedWords.includes(text)) return cellValue('notObserved')
    const digits = /^(\d{1,3}(?:\.\d{1,6})?)[级分]?$/.exec(text)?.[1]
    const level = ratingLevelSchema.safeParse(digits === undefined ? '' : String(Number(digits)))
    return level.success ? cellValue(level.data) : cellProblem(faults.make('offScale', cell.params, cell.details))
  }
}

/** What tells how ratings are headed. */
export type RatingSheetTables = Pick<Tables, 'models' | 'competencies' | 'evaluations'>
/** The version by which ratings are headed: that of the latest evaluation, else the newest there is. */
function versionOf({ models, evaluations }: RatingSheetTables): ModelVersion | null {
  const latest = [...evaluations.values()].toSorted((a, b) => (a.month === b.month ? b.round - a.round : a.month < b.month ? 1 : -1))
  return latest[0] ?? [...models.values()].toSorted((a, b) => b.version - a.version)[0] ?? null
}

const competencyColumn = ({ code, name }: Competency): Column =>
  column(levelCell, {
    heading: name,
    aliases: [code, `${code}${name}`, `${name}${code}`, `${code}.${name}`, `${code}、${name}`, `${code}-${name}`],
    label: { key: name },
    hint: texts.ref('competency.hint', { name }),
    width: 12,
    example: 3.5
  })
const fullMark = '100'

/** 现场评价评分表: a row for each assessor and candidate, a column for each competency of the model in use. */
export function ratingsSheet(_book: RuleBook, tables: RatingSheetTables): AnySheetDefinition {
  const version = versionOf(tables)
  const competencies = version ? competenciesOf(tables, version) : []
  const mark = (key: 'interview' | 'presentation', heading: string): Column =>
    column(markCell({ absentAllowed: false, fullMark, scaleIsFixed: true }), { heading, label: texts.ref(key), hint: texts.ref('mark.hint'), example: null })
  return defineSheet({
    id: 'ratings',
    version: 1,
    title: texts.ref('title'),
    sheetName: '现场评价评分表',
    instructions: texts.ref('instructions'),
    repeated: null,
    identity: ['staffNo', 'assessor'],
    // Without a model no sheet can be read as one of ratings.
    alternatives: competencies.length > 0 ? competencies.map(({ code }) => [code]) : [[texts.texts['zh-CN']['noCompetencies'] ?? '']],
    columns: {
      staffNo: staffNoColumn,
      name: nameColumn,
      assessor: column(nameCell(40), {
        heading: '评委',
        aliases: ['评委姓名', '评委代号', '评委编号', '考官', '考官姓名', '面试官'],
        label: texts.ref('assessor'),
        hint: texts.ref('assessor.hint'),
        required: true,
        width: 10,
        example: 'A1'
      }),
      ...Object.fromEntries(competencies.map((one) => [one.code, competencyColumn(one)])),
      interview: mark('interview', '结构化访谈'),
      presentation: mark('presentation', '方案演讲'),
      evidence: column(proseCell(longestEvidence), {
        heading: '行为证据',
        aliases: ['证据', '典型行为', '事例', '行为事例', '评语'],
        label: texts.ref('evidence'),
        hint: texts.ref('evidence.hint'),
        width: 36,
        example: null
      }),
      recusal: column(textCell(200), {
        heading: '回避',
        aliases: ['回避原因', '是否回避', '回避情况'],
        label: texts.ref('recusal'),
        hint: texts.ref('recusal.hint'),
        width: 14,
        example: null
      })
    }
  }) as AnySheetDefinition
}
