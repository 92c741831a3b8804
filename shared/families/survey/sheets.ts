import { fromExcelSerial } from '../../kernel/civil-date'
import { cellValue, column, defineSheet, emptyCell, type AnySheetDefinition, type CellType, type RepeatedColumn } from '../../kernel/sheet/definition'
import type { HeadingFacts } from '../../kernel/sheet/heading'
import { asWritten, isBlank } from '../../kernel/sheet/raw'
import { textCell } from '../../kernel/sheet/cells'
import { surveySheetTexts as texts } from './sheet-messages'

const longestAnswer = 1000
/** An answer as it was given: nothing is made plain that its author wrote otherwise. */
const answerCell: CellType<string> = {
  type: 'text',
  numberFormat: 'General',
  bounds: null,
  choices: [],
  personal: false,
  read(cell) {
    if (isBlank(cell.raw)) return emptyCell
    const text = asWritten(String(cell.raw)).slice(0, longestAnswer)
    return text === '' ? emptyCell : cellValue(text)
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
  /^(?:来自)?ip(?:地址)?$|姓名|手机|电话|邮箱|微信|昵称|openid|工号|员工编号|身份证|用户(?:名|id)|填写人|答题人|提交人|地理位置|经纬度|所在地|浏览器|操作系统|设备|user_?agent/
const technical = /^(?:总分|得分|答卷状态|状态|来源详情|渠道|自定义字段|扩展属性|开始答题时间|开始填写时间|结束答题时间|修改时间|更新时间|答题时长|答卷id)$/
const namedHeadings = new Set(['序号', '编号', '答卷编号', '答卷序号', '提交答卷时间', '提交时间', '填写时间', '所用时间', '答题时间', '来源'])
/** Whether a heading may tell who answered. */
export const tellsWho = ({ plain, base }: Pick<HeadingFacts, 'plain' | 'base'>): boolean =>
  !startsWithNumber(plain) && (personal.test(base) || personal.test(plain))
const startsWithNumber = (plain: string): boolean => /^(?:q|第)?\d{1,3}(?:[.,、:)题]|(?=\p{Script=Han}))/u.test(plain)

const prefix = 'answer:'
/** Key of a column of answers; its words, made plain, tell it from others. */
export const answerKey = (plain: string): string => `${prefix}${plain}`
export const isAnswerKey = (key: string): boolean => key.startsWith(prefix) && key.length > prefix.length
export const wordsOfKey = (key: string): string => key.slice(prefix.length)

const exampleQuestions = [
  '1、您的工作年限？',
  '2、您如何定位自己的角色？',
  '3、最主要的职责（多选）(商机挖掘)',
  '3、最主要的职责（多选）(解决方案制定)',
  '4、对培训方式的认可程度（1-5）'
]
const answers: RepeatedColumn<string> = {
  ...answerCell,
  label: texts.ref('question', { title: '' }),
  hint: texts.ref('question.hint'),
  width: 22,
  example: 1,
  keyOf(heading) {
    const { plain, base } = heading
    if (plain === '' || namedHeadings.has(base) || technical.test(base) || tellsWho(heading)) return null
    // A bare number or a day is an answer, not a question.
    return /\p{L}/u.test(plain) && !/^\d+(?:\.\d+)?[秒分]?$/.test(plain) ? answerKey(plain) : null
  },
  isKey: isAnswerKey,
  known: [],
  labelOf: (key) => texts.ref('question', { title: wordsOfKey(key) }),
  templateHeadings: exampleQuestions
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
    // A sheet of people has numbered rows too; only a form notes when or from where a row was handed in.
    alternatives: [
      ['submittedAt', '*'],
      ['duration', '*'],
      ['source', 'respondent', '*']
    ],
    columns: {
      respondent: column(textCell(40), {
        heading: '序号',
        aliases: ['编号', '答卷编号', '答卷序号'],
        label: texts.ref('respondent'),
        hint: texts.ref('respondent.hint'),
        width: 8,
        example: '1'
      }),
      submittedAt: column(momentCell, {
        heading: '提交答卷时间',
        aliases: ['提交时间', '填写时间', '答卷时间', '完成时间'],
        label: texts.ref('submittedAt'),
        hint: texts.ref('submittedAt.hint'),
        width: 20,
        example: '2026/5/11 9:30'
      }),
      duration: column(answerCell, {
        heading: '所用时间',
        aliases: ['答题时间', '用时', '填写时长'],
        label: texts.ref('duration'),
        hint: texts.ref('duration.hint'),
        width: 10,
        example: '128秒'
      }),
      source: column(textCell(60), {
        heading: '来源',
        aliases: ['答卷来源', '提交来源'],
        label: texts.ref('source'),
        hint: texts.ref('source.hint'),
        width: 10,
        example: '链接'
      })
    }
  }) as AnySheetDefinition
}
