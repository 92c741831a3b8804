import type { RuleBook } from '../../kernel/rule'
import { markCell } from '../../kernel/sheet/cells'
import { column, defineSheet, type AnySheetDefinition, type Column, type RepeatedColumn } from '../../kernel/sheet/definition'
import type { HeadingFacts } from '../../kernel/sheet/heading'
import { compact } from '../../kernel/sheet/raw'
import { nameColumn, staffNoColumn, valueForReading } from '../roster'
import { selectionFullMark } from './params'
import { gradeSheetTexts as texts } from './sheet-messages'
import { outcomeCell, yearCell, yearInHeading, yearKey, yearOfKey } from './sheets-cells'

// Sheets are Chinese whatever the language of the window: their headings are part of the programme, not of the interface.
const yearsInTemplate = 3
const yearsOffered = 10
const yearHeading = (year: number): string => `${year}年度`
const yearsBefore = (book: RuleBook, count: number): number[] => Array.from({ length: count }, (_, index) => Number(book.day.slice(0, 4)) - count + index)

/** 年度考核结果: a column a year, or a row a year. */
export function annualResultsSheet(book: RuleBook): AnySheetDefinition {
  const repeated: RepeatedColumn = {
    ...outcomeCell,
    label: texts.ref('outcome'),
    hint: texts.ref('outcome.hint'),
    width: 12,
    example: '良好',
    keyOf(heading) {
      const year = yearInHeading(heading.plain) ?? yearInHeading(heading.base)
      return year === null ? null : yearKey(year)
    },
    isKey: (key) => yearOfKey(key) !== null,
    known: yearsBefore(book, yearsOffered)
      .toReversed()
      .map((year) => ({ key: yearKey(year), label: texts.ref('outcome.ofYear', { year }) })),
    labelOf: (key) => texts.ref('outcome.ofYear', { year: yearOfKey(key) ?? '' }),
    templateHeadings: yearsBefore(book, yearsInTemplate).map(yearHeading)
  }
  return defineSheet({
    id: 'annualResults',
    version: 1,
    title: texts.ref('annualResults'),
    sheetName: '年度考核结果',
    instructions: texts.ref('annualResults.instructions'),
    repeated,
    identity: ['staffNo'],
    // A sheet of one year may say in its title which.
    alternatives: [['*'], ['year', 'outcome'], ['outcome']],
    columns: {
      staffNo: staffNoColumn,
      name: nameColumn,
      year: column(yearCell, {
        heading: '年度',
        aliases: ['考核年度', '年份', '考核年份', '考评年度', '所属年度'],
        label: texts.ref('year'),
        hint: texts.ref('year.hint'),
        width: 10,
        example: 2025
      }),
      outcome: column(outcomeCell, {
        heading: '考核结果',
        aliases: ['年度考核结果', '考核等次', '年度考核等次', '考核等级', '年度考核等级', '考评结果', '年度考评结果', '考核结论', '年度考核', '考核档次'],
        label: texts.ref('outcome'),
        hint: texts.ref('outcome.hint'),
        example: '良好'
      })
    }
  }) as AnySheetDefinition
}

/** Whose panel columns may be headed by their bare names: the assessors that the workspace knows. */
export type SelectionSheetTables = { readonly assessors: ReadonlyMap<string, { readonly name: string }> }
const panelWords = '(?:评委|考官|面试官|评审)'
const numbered = new RegExp(
  `^(?:第?([一二三四五六七八九十\\d]{1,3}|[a-z])号?${panelWords}|${panelWords}([一二三四五六七八九十\\d]{1,3}|[a-z])号?)(?:评分|打分|得分|分数|分)?$`
)
const named = new RegExp(`^${panelWords}(?:评分|打分)?[:：-]?[([]?([\\p{Script=Han}·]{2,6}?)[)\\]]?(?:评分|打分|得分)?$`, 'u')
const namedBefore = new RegExp(`^([\\p{Script=Han}·]{2,6})[([]${panelWords}[)\\]]$`, 'u')
// What may follow 评委 in a heading and is nobody's name.
const noName =
  /平均|均分|总分|总评|合计|得分|评分|打分|分数|成绩|意见|评语|签字|签名|代号|编号|姓名|名称|名单|单位|部门|职务|岗位|人数|组别|小组|组长|^.?组$|最高|最低|备注|评价|排名|名次|等级|等次|日期|时间/

export const assessorKey = (name: string): string => `assessor:${name}`
export const assessorOfKey = (key: string): string | null => /^assessor:(.{1,40})$/su.exec(key)?.[1] ?? null

/** Whose marks a column holds: 评委1, 2号评委, 评委（张三）, or the bare name of an assessor that is known; null where nobody can tell. */
export function assessorInHeading({ plain, base }: Pick<HeadingFacts, 'plain' | 'base'>, known: ReadonlySet<string>): string | null {
  const parts = numbered.exec(plain) ?? numbered.exec(base)
  if (parts) return `评委${(parts[1] ?? parts[2] ?? '').toUpperCase()}`
  const name = (named.exec(plain) ?? named.exec(base) ?? namedBefore.exec(plain))?.[1]
  if (name !== undefined) return noName.test(name) ? null : name
  return known.has(base) ? base : null
}

const panelColumns = (mark: ReturnType<typeof markCell>, { assessors }: SelectionSheetTables): RepeatedColumn => {
  const known = new Set([...assessors.values()].map(({ name }) => compact(name).toLowerCase()))
  const labelOf = (key: string): Column['label'] => texts.ref('selection.assessor', { name: (assessorOfKey(key) ?? '').replace(/^评委/, '') })
  return {
    ...mark,
    label: texts.ref('selection.competition'),
    hint: texts.ref('selection.mark.hint'),
    width: 10,
    example: 84,
    keyOf(heading) {
      const assessor = assessorInHeading(heading, known)
      return assessor === null ? null : assessorKey(assessor)
    },
    isKey: (key) => assessorOfKey(key) !== null,
    known: Array.from({ length: 10 }, (_, index) => assessorKey(`评委${index + 1}`)).map((key) => ({ key, label: labelOf(key) })),
    labelOf,
    templateHeadings: ['评委1', '评委2', '评委3']
  }
}

const abilityNames = ['能力潜力评价', '能力与潜力评价', '能力和潜力评价', '能力及潜力', '能力潜力', '潜力评价', '能力评价', '能力及潜力测评', '能力潜力测评']
const competitionNames = [
  '竞聘',
  '竞聘评分',
  '竞聘成绩',
  '竞聘得分',
  '竞聘演讲',
  '竞聘答辩',
  '竞聘面试',
  '竞聘测评',
  '评委平均分',
  '评委均分',
  '评委平均',
  '评委评分'
]
const withScoreWords = (names: readonly string[]): string[] => [...new Set(names.flatMap((name) => [name, `${name}得分`, `${name}成绩`, `${name}分数`]))]

/** 竞聘得分: ability, and the competitive evaluation as one mark or as the marks of a panel. */
export function selectionSheet(book: RuleBook, tables: SelectionSheetTables): AnySheetDefinition {
  const fullMark = String(valueForReading(selectionFullMark, book))
  const mark = markCell({ absentAllowed: true, fullMark, scaleIsFixed: true })
  return defineSheet({
    id: 'selection',
    version: 1,
    title: texts.ref('selection'),
    sheetName: '竞聘得分',
    instructions: texts.ref('selection.instructions'),
    repeated: panelColumns(mark, tables),
    identity: ['staffNo'],
    alternatives: [['competition'], ['*'], ['ability']],
    columns: {
      staffNo: staffNoColumn,
      name: nameColumn,
      ability: column(mark, {
        heading: '能力及潜力评价',
        aliases: withScoreWords(['能力及潜力评价', ...abilityNames]).filter((name) => name !== '能力及潜力评价'),
        label: texts.ref('selection.ability'),
        hint: texts.ref('selection.ability.hint'),
        fullMark,
        width: 20,
        example: 86.5
      }),
      competition: column(mark, {
        heading: '竞聘评价',
        aliases: withScoreWords(['竞聘评价', ...competitionNames]).filter((name) => name !== '竞聘评价'),
        label: texts.ref('selection.competition'),
        hint: texts.ref('selection.competition.hint'),
        fullMark,
        width: 18,
        example: 84
      })
    }
  }) as AnySheetDefinition
}
