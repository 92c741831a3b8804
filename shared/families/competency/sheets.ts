import type { RuleBook } from '../../kernel/rule'
import { choiceCell, codeCell, integerCell, proseCell, textCell } from '../../kernel/sheet/cells'
import { cellValue, column, defineSheet, type AnySheetDefinition, type CellType, type Column, type RepeatedColumn } from '../../kernel/sheet/definition'
import { linesCell, percentCell } from '../../kernel/sheet/prose'
import { compact, showCell } from '../../kernel/sheet/raw'
import { gradeCellOf } from '../roster'
import { layers, type Layer } from './model'
import { sheetTexts } from './sheet-messages'

// Sheets are Chinese whatever the language of the window: their headings are part of the programme, not of the interface.
const codeForm = /^[A-Z][0-9A-Z-]{0,11}$/
export const mostItems = 12
export const longestItem = 300
export const mostCityLevels = 9
const codeType = codeCell(codeForm, 'PRO-01')

const layerNames: Readonly<Record<Layer, readonly string[]>> = {
  organisation: ['组织通用能力', '组织通用', '组织通用素质', '组织能力'],
  professional: ['专业通用能力', '专业通用', '专业通用素质', '专业能力'],
  position: ['职位专有能力', '职位专有', '岗位专有能力', '岗位专有', '职位能力', '岗位能力']
}
const levelWords = ['一', '二', '三', '四', '五']
const levelNames = levelWords.map((word, index): [string, string[]] => {
  const level = String(index + 1)
  return [level, [level, `${level}级`, `第${level}级`, `${word}级`, `第${word}级`, word, `L${level}`]]
})
/** A level, 1 to 5, as text; written as the number that it is. */
const levelType: CellType<string> = { ...choiceCell(new Map(levelNames)), write: (value) => Number(value) }
/** 无: there is no counterpart; read as an empty text, so that it is told from a cell that says nothing. */
const noneWords = new Set(['无', '无对应', '没有', '-', '--', '—', '——', '/'])
const orNone = (type: CellType<string>): CellType<string> => ({
  ...type,
  choices: type.choices.length > 0 ? [...type.choices, '无'] : [],
  read: (cell) => (noneWords.has(compact(showCell(cell.raw))) ? cellValue('') : type.read(cell)),
  write: (value) => (value === '' ? '无' : type.write(value))
})

const codeColumn = column(codeType, {
  heading: '能力编码',
  aliases: ['编码', '能力素质编码', '素质编码', '胜任力编码', '代码', '能力代码'],
  label: sheetTexts.ref('code'),
  hint: sheetTexts.ref('code.hint'),
  required: true,
  width: 12,
  example: 'PRO-01'
})
const nameColumn = column(proseCell(40), {
  heading: '能力名称',
  aliases: ['名称', '能力', '能力素质', '能力素质名称', '素质名称', '胜任力', '胜任力名称'],
  label: sheetTexts.ref('name'),
  hint: sheetTexts.ref('name.hint'),
  width: 16,
  example: '产品知识'
})

const numberedHeading = /^(?:(行为指标|关键行为|行为要点|指标)|(?:行为面试问题|行为面试|面试问题|访谈问题|参考问题|问题))\(?(\d{1,2})\)?$/
const keyOfItem = (list: string, number: number): string => `${list}:${number}`
/** Keys of 行为指标1, 行为指标2, … in their order. */
export const itemKeys = (list: 'indicators' | 'questions'): string[] => Array.from({ length: mostItems }, (_, index) => keyOfItem(list, index + 1))
/** 行为指标1, 面试问题1 and so on: one item a column. */
const numberedItems: RepeatedColumn<string> = {
  ...proseCell(longestItem),
  label: sheetTexts.ref('indicators'),
  hint: sheetTexts.ref('numbered.hint'),
  width: 30,
  example: null,
  keyOf({ plain }) {
    const parts = numberedHeading.exec(plain)
    const number = Number(parts?.[2] ?? 0)
    return parts && number >= 1 && number <= mostItems ? keyOfItem(parts[1] === undefined ? 'questions' : 'indicators', number) : null
  },
  known: (['indicators', 'questions'] as const).flatMap((list) => itemKeys(list).map((key) => ({ key, label: labelOf(key) }))),
  labelOf,
  templateHeadings: []
}
function labelOf(key: string): ReturnType<typeof sheetTexts.ref> {
  const [list, number = ''] = key.split(':')
  return sheetTexts.ref(list === 'questions' ? 'questions.numbered' : 'indicators.numbered', { number })
}

/** 能力标准: a row for each level of each competency. */
export const competenciesSheet = (): AnySheetDefinition =>
  defineSheet({
    id: 'competencies',
    version: 1,
    title: sheetTexts.ref('competencies'),
    sheetName: '能力标准',
    instructions: sheetTexts.ref('competencies.instructions'),
    repeated: numberedItems,
    identity: ['code', 'level'],
    alternatives: [['descriptor'], ['indicators'], ['questions'], ['definition'], ['*']],
    columns: {
      code: codeColumn,
      name: nameColumn,
      layer: column(choiceCell(new Map(layers.map((layer) => [layer, layerNames[layer]]))), {
        heading: '层次',
        aliases: ['层级', '能力层次', '能力类别', '类别', '能力分类', '分类', '所属层次'],
        label: sheetTexts.ref('layer'),
        hint: sheetTexts.ref('layer.hint'),
        width: 16,
        example: '专业通用能力'
      }),
      definition: column(proseCell(600), {
        heading: '定义',
        aliases: ['能力定义', '内涵', '能力内涵', '含义'],
        label: sheetTexts.ref('definition'),
        hint: sheetTexts.ref('definition.hint'),
        width: 36,
        example: '理解和掌握行业信息化解决方案及技术原理，能针对客户需求制订方案。'
      }),
      level: column(levelType, {
        heading: '等级',
        aliases: ['级别', '能力等级', '能力级别', '级'],
        label: sheetTexts.ref('level'),
        hint: sheetTexts.ref('level.hint'),
        required: true,
        width: 8,
        example: '3'
      }),
      descriptor: column(proseCell(600), {
        heading: '等级描述',
        aliases: ['级别描述', '描述', '等级定义', '级别定义', '等级说明', '行为描述'],
        label: sheetTexts.ref('descriptor'),
        hint: sheetTexts.ref('descriptor.hint'),
        width: 40,
        example: '能按客户的行业特点制订解决方案，并说清与友商方案的差别。'
      }),
      indicators: column(linesCell(mostItems, longestItem), {
        heading: '行为指标',
        aliases: ['关键行为', '行为表现', '行为要点', '指标', '典型行为'],
        label: sheetTexts.ref('indicators'),
        hint: sheetTexts.ref('indicators.hint'),
        width: 48,
        example: '写得出客户需求书\n指出友商方案的短板\n请技术人员到场前先对过方案'
      }),
      questions: column(linesCell(mostItems, longestItem), {
        heading: '行为面试问题',
        aliases: ['面试问题', '访谈问题', '参考问题', '问题', '提问'],
        label: sheetTexts.ref('questions'),
        hint: sheetTexts.ref('questions.hint'),
        width: 48,
        example: '请讲一次你独立做方案的经历。\n客户最初的要求是什么？\n最后签了没有？'
      }),
      order: column(integerCell(0, 999), {
        heading: '排序',
        aliases: ['显示顺序', '排列顺序'],
        label: sheetTexts.ref('order'),
        hint: sheetTexts.ref('order.hint'),
        width: 8,
        example: 20
      })
    }
  }) as AnySheetDefinition

/** 等级要求: a row for each competency that a post asks for at a grade. */
export const profilesSheet = (book: RuleBook): AnySheetDefinition =>
  defineSheet({
    id: 'profiles',
    version: 1,
    title: sheetTexts.ref('profiles'),
    sheetName: '等级要求',
    instructions: sheetTexts.ref('profiles.instructions'),
    repeated: null,
    identity: ['post', 'grade', 'code'],
    alternatives: [],
    columns: {
      post: column(textCell(40), {
        heading: '岗位',
        aliases: ['岗位名称', '岗位类型', '职位'],
        label: sheetTexts.ref('post'),
        hint: sheetTexts.ref('post.hint'),
        required: true,
        width: 16,
        example: '城区客户经理'
      }),
      grade: column(gradeCellOf(book), {
        heading: '等级',
        aliases: ['级别', '客户经理等级', '客户经理级别'],
        label: sheetTexts.ref('grade'),
        hint: sheetTexts.ref('grade.hint'),
        required: true,
        width: 8,
        example: '初级'
      }),
      code: codeColumn,
      name: { ...nameColumn, hint: sheetTexts.ref('checkName.hint') },
      level: column(levelType, {
        heading: '要求等级',
        aliases: ['能力等级', '能力要求', '要求级别', '等级要求', '要求'],
        label: sheetTexts.ref('requirement.level'),
        hint: sheetTexts.ref('requirement.level.hint'),
        required: true,
        width: 10,
        example: '3'
      }),
      weight: column(percentCell(0, 100), {
        heading: '权重（%）',
        aliases: ['权重', '权重%', '比重', '所占权重'],
        label: sheetTexts.ref('weight'),
        hint: sheetTexts.ref('weight.hint'),
        required: true,
        width: 10,
        example: 12.5
      }),
      core: column(
        choiceCell(
          new Map([
            ['yes', ['是', '核心', '★', '☆', '√', '✓', '✔', 'Y', 'yes', '1']],
            ['no', ['否', '非核心', '×', 'N', 'no', '0']]
          ] as const)
        ),
        {
          heading: '核心',
          aliases: ['是否核心', '核心能力', '是否核心能力', '核心素质'],
          label: sheetTexts.ref('core'),
          hint: sheetTexts.ref('core.hint'),
          width: 8,
          example: '是'
        }
      )
    }
  }) as AnySheetDefinition

/** Keys of the city's levels, each with the key of its provincial level. */
export const cityLevelKeys = Array.from({ length: mostCityLevels }, (_, index) => ({ name: `level${index + 1}`, to: `to${index + 1}` }))
const cityLevelColumns = (): Record<string, Column> =>
  Object.fromEntries(
    cityLevelKeys.flatMap(({ name, to }, index): [string, Column][] => {
      const number = index + 1
      const levelName = column(proseCell(40), {
        heading: `本市等级${number}`,
        aliases: [`本市${number}级`, `本市第${number}级`],
        label: sheetTexts.ref('cityLevel', { number }),
        hint: sheetTexts.ref('cityLevel.hint'),
        width: 12,
        example: index < levelWords.length ? `${levelWords[index]}星` : null
      })
      const levelTo = column(orNone(levelType), {
        heading: `对应等级${number}`,
        aliases: [`对应${number}级`, `省级等级${number}`],
        label: sheetTexts.ref('cityTo', { number }),
        hint: sheetTexts.ref('cityTo.hint'),
        width: 10,
        example: index < levelWords.length ? String(number) : null
      })
      return [
        [name, levelName],
        [to, levelTo]
      ]
    })
  )

/** 本市模型: a row for each item of the city's own model. */
export const cityCompetenciesSheet = (): AnySheetDefinition =>
  defineSheet({
    id: 'cityCompetencies',
    version: 1,
    title: sheetTexts.ref('cityCompetencies'),
    sheetName: '本市模型',
    instructions: sheetTexts.ref('cityCompetencies.instructions'),
    repeated: null,
    identity: ['code'],
    alternatives: [['toCode'], ['level1']],
    columns: {
      code: { ...codeColumn, heading: '编码', aliases: ['本市编码', '本市能力编码', '能力编码'], hint: sheetTexts.ref('cityCode.hint'), example: 'MY-01' },
      name: { ...nameColumn, heading: '名称', aliases: ['本市名称', '本市能力名称', '能力名称'], hint: sheetTexts.ref('cityName.hint'), required: true },
      definition: column(proseCell(600), {
        heading: '定义',
        aliases: ['能力定义', '内涵', '含义'],
        label: sheetTexts.ref('definition'),
        hint: sheetTexts.ref('definition.hint'),
        width: 36,
        example: '懂产品，会配方案。'
      }),
      toCode: column(orNone(codeType), {
        heading: '对应能力编码',
        aliases: ['省级编码', '省级能力编码', '对应编码', '对应省级编码', '对应省公司编码'],
        label: sheetTexts.ref('toCode'),
        hint: sheetTexts.ref('toCode.hint'),
        width: 14,
        example: 'PRO-01'
      }),
      ...cityLevelColumns(),
      note: column(proseCell(300), {
        heading: '备注',
        aliases: ['说明', '备注说明'],
        label: sheetTexts.ref('note'),
        hint: sheetTexts.ref('note.hint'),
        width: 24
      })
    }
  }) as AnySheetDefinition
