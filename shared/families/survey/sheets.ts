import { fromExcelSerial } from '../../kernel/civil-date'
import { cellValue, column, defineSheet, emptyCell, type AnySheetDefinition, type CellType, type RepeatedColumn } from '../../kernel/sheet/definition'
import type { HeadingFacts } from '../../kernel/sheet/heading'
import { asWritten, isBlank, type RawCell } from '../../kernel/sheet/raw'
import { textCell } from '../../kernel/sheet/cells'
import { faults } from './faults'
import { surveySheetTexts as texts } from './sheet-messages'

const longestAnswer = 1000
/** An answer as it was given: nothing is made plain that its author wrote otherwise. What is longer than is kept is cut, and said. */
const answerCell: CellType<string> = {
  type: 'text',
  numberFormat: 'General',
  bounds: null,
  choices: [],
  personal: false,
  read(cell) {
    if (isBlank(cell.raw)) return emptyCell
    const text = asWritten(String(cell.raw))
    if (text === '') return emptyCell
    if (text.length <= longestAnswer) return cellValue(text)
    const params = { cell: cell.name, field: cell.column.heading, length: text.length, limit: longestAnswer }
    return cellValue(text.slice(0, longestAnswer).trimEnd(), [faults.make('answerCut', params, { place: cell.details.place })])
  },
  write: (value) => value
}
const minutesOfDay = 24 * 60
const two = (value: number): string => String(value).padStart(2, '0')
/** A moment as the form tool wrote it; a serial of a day is written out. */
const momentCell: CellType<string> = {
  ...answerCell,
  read(cell) {
    if (isBlank(cell.raw)) return emptyCell
    const day = typeof cell.raw === 'number' ? fromExcelSerial(Math.floor(cell.raw), cell.sheet.date1904) : null
    if (day === null || typeof cell.raw !== 'number') return cellValue(asWritten(String(cell.raw)).slice(0, 40))
    const minutes = Math.min(minutesOfDay - 1, Math.round((cell.raw % 1) * minutesOfDay))
    return cellValue(`${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`)
  }
}

// What form tools put before the questions; some of it tells who answered and is left behind.
const personal =
  /^(?:来自)?ip(?:地址|所在地)?$|^(?:来自|提交|答题|填写)?(?:地理位置|经纬度|所在地|设备|浏览器|操作系统)|^(?:微信)?昵称$|openid|^(?:用户|会员|账号|微信)(?:名称?|id|类型)?$|^(?:填写|答题|提交|填报|作答)(?:人|者)(?:姓名)?$|^user_?agent$|^(?:e-?mail|name)$|^名称$/
const called =
  '姓名|名字|手机|手机号码?|电话|电话号码?|联系方式|联系电话|微信|微信号|qq号?|邮箱|电子邮件|电子邮箱|工号|员工编号|员工号|身份证|身份证号码?|家庭住址|住址'
const asksWho = new RegExp(`^(?:请)?(?:填写|输入|留下|提供)?(?:您|你|本人)?的?(?:真实)?(?:${called})(?:是|为)?[?:。]*$`)
const technical =
  /^(?:总分|得分|答卷状态|状态|来源详情|渠道|自定义字段|扩展属性|开始答题时间|开始填写时间|开始时间|修改时间|最后修改时间|更新时间|答卷id|语言|清洗数据结果)$/
const submitted = [
  '提交答卷时间',
  '提交时间',
  '填写时间',
  '答卷时间',
  '完成时间',
  '创建时间',
  '结束答题时间',
  '答题结束时间',
  '时间戳记',
  '时间戳',
  '提交日期',
  '答卷提交时间'
]
const lasted = ['所用时间', '答题时间', '用时', '填写时长', '答题时长', '答题用时', '作答时长']
const numbers = ['序号', '编号', '答卷编号', '答卷序号', '答题序号', '提交序号', 'id']
const sources = ['来源', '答卷来源', '提交来源']
const named = new Set([...submitted, ...lasted, ...numbers, ...sources])
const numberOf = /^(?:q|第)?\d{1,3}(?:题)?[.,、:)]|^(?:q|第)\d{1,3}题?/
/** Whether a heading may tell who answered. */
export const tellsWho = ({ plain, base }: Pick<HeadingFacts, 'plain' | 'base'>): boolean => {
  const stem = base.replace(numberOf, '')
  return personal.test(base) || personal.test(plain) || asksWho.test(stem) || asksWho.test(plain.replace(numberOf, ''))
}

// Columns of sheets of people and of customers, which a form that is anonymous has not.
const ofOthers = /^(?:工号|员工编号|员工工号|人员编号|客户经理工号|(?:集团|客户|集团客户)(?:编码|编号|代码|id))$/
const formNotes = new Set([...submitted, ...lasted, '来自ip', 'ip'])
const question = /^(?:q|第)?(\d{1,3})题?[.,、:)](?!\d).*\p{L}/u
/** Whether headings are those of a form's export: it notes when a sheet was handed in, or numbers its questions 1, 2, 3 and on. */
function isForm(headings: readonly HeadingFacts[]): boolean {
  const numbered = headings.flatMap((heading) => (tellsWho(heading) ? [] : [Number(question.exec(heading.plain)?.[1] ?? 0)])).filter((one) => one > 0)
  const inOrder = numbered.every((one, index) => index === 0 || one >= (numbered[index - 1] ?? 0))
  const areQuestions = inOrder && (numbered[0] ?? 9) <= 2 && new Set(numbered).size > 1
  const isNoted = headings.some(({ base }) => formNotes.has(base))
  return headings.some(({ base }) => ofOthers.test(base)) ? isNoted && areQuestions : isNoted || areQuestions
}

const prefix = 'answer:'
/** Key of a column of answers; its words, made plain, tell it from others. */
export const answerKey = (plain: string): string => `${prefix}${plain}`
export const isAnswerKey = (key: string): boolean => key.startsWith(prefix) && key.length > prefix.length
export const wordsOfKey = (key: string): string => key.slice(prefix.length)

const exampleQuestions: readonly (readonly [heading: string, answer: RawCell])[] = [
  ['1、您的工作年限？', '3-5年'],
  ['2、您如何定位自己的角色？', '客户关系维系者'],
  ['3、您认为最主要的职责是？（多选）(客户关系建立、客户拜访与回访)', 1],
  ['3、您认为最主要的职责是？（多选）(商机挖掘)', 0],
  ['3、您认为最主要的职责是？（多选）(解决方案制定)', 1],
  ['4、您当前的工作量', '合适'],
  ['5、您维护的重要集团客户数', 9],
  ['6、对现有培训方式的认可程度（1-5）', 3]
]
const answers: RepeatedColumn<string> = {
  ...answerCell,
  label: texts.ref('question', { title: '' }),
  hint: texts.ref('question.hint'),
  width: 22,
  example: 1,
  keyOf(heading) {
    const { plain, base } = heading
    if (plain === '' || named.has(base) || technical.test(base) || tellsWho(heading)) return null
    // A bare number or a day is an answer, not a question.
    return /\p{L}/u.test(plain) && !/^\d+(?:\.\d+)?[秒分]?$/.test(plain) ? answerKey(plain) : null
  },
  isKey: isAnswerKey,
  known: [],
  labelOf: (key) => texts.ref('question', { title: wordsOfKey(key) }),
  templateHeadings: exampleQuestions.map(([heading]) => heading),
  templateExamples: exampleQuestions.map(([, answer]) => answer),
  atEnd: true
}

/** 调研问卷 as online form tools export it: what the tool notes of an answer sheet, then a column a question or a choice. */
export function surveySheet(): AnySheetDefinition {
  return defineSheet({
    id: 'survey',
    version: 1,
    title: texts.ref('title'),
    sheetName: '调研问卷',
    instructions: texts.ref('instructions'),
    repeated: answers,
    identity: ['respondent'],
    alternatives: [['*']],
    isOne: isForm,
    numbered: true,
    columns: {
      respondent: column(textCell(40), {
        heading: '序号',
        aliases: numbers.slice(1),
        label: texts.ref('respondent'),
        hint: texts.ref('respondent.hint'),
        width: 8,
        example: '1'
      }),
      submittedAt: column(momentCell, {
        heading: '提交答卷时间',
        aliases: submitted.slice(1),
        label: texts.ref('submittedAt'),
        hint: texts.ref('submittedAt.hint'),
        width: 20,
        example: '2026/5/11 9:30'
      }),
      duration: column(answerCell, {
        heading: '所用时间',
        aliases: lasted.slice(1),
        label: texts.ref('duration'),
        hint: texts.ref('duration.hint'),
        width: 10,
        example: '128秒'
      }),
      source: column(textCell(60), {
        heading: '来源',
        aliases: sources.slice(1),
        label: texts.ref('source'),
        hint: texts.ref('source.hint'),
        width: 10,
        example: '链接'
      })
    }
  }) as AnySheetDefinition
}
