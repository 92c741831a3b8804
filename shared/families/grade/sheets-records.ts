import type { RuleBook } from '../../kernel/rule'
import { choiceCell, proseCell, textCell } from '../../kernel/sheet/cells'
import { dayCell } from '../../kernel/sheet/days'
import { column, defineSheet, type AnySheetDefinition } from '../../kernel/sheet/definition'
import { gradeCellOf, nameColumn, serialDays, staffNoColumn, valueForReading, type ConductRecord, type SpellCause } from '../roster'
import { gradeSheetTexts as texts } from './sheet-messages'
import { certificateNumberCell } from './sheets-cells'

// Kinds of punishment that the rules of state firms name; what is not among them is for people to call 处分 or not.
const conductNames: ReadonlyMap<ConductRecord['kind'], readonly string[]> = new Map([
  ['reward', ['奖励', '奖', '表彰', '表扬', '嘉奖', '荣誉', '记功', '记大功', '通报表扬', '通报表彰', 'reward']],
  ['discipline', ['处分', '惩', '惩处', '惩罚', '惩戒', '处罚', '违纪处分', '警告', '严重警告', '记过', '记大过', '撤职', '留用察看', '开除', 'discipline']]
])

/** 奖惩记录: a row for each reward or punishment. */
export function conductSheet(book: RuleBook): AnySheetDefinition {
  const days = valueForReading(serialDays, book)
  return defineSheet({
    id: 'conduct',
    version: 1,
    title: texts.ref('conduct'),
    sheetName: '奖惩记录',
    instructions: texts.ref('conduct.instructions'),
    repeated: null,
    identity: ['staffNo', 'on'],
    alternatives: [],
    columns: {
      staffNo: staffNoColumn,
      name: nameColumn,
      on: column(dayCell(days), {
        heading: '日期',
        aliases: ['奖惩日期', '奖惩时间', '奖励日期', '处分日期', '发生日期', '决定日期', '生效日期', '处理日期', '时间', '受奖惩日期', '受奖惩时间'],
        label: texts.ref('conduct.on'),
        hint: texts.ref('conduct.on.hint'),
        required: true,
        width: 14,
        example: '2026-03-13'
      }),
      kind: column(choiceCell(conductNames), {
        heading: '类型',
        aliases: ['奖惩类型', '奖惩类别', '类别', '奖惩', '奖惩性质', '性质', '奖惩种类', '种类'],
        label: texts.ref('conduct.kind'),
        hint: texts.ref('conduct.kind.hint'),
        required: true,
        width: 10,
        example: '奖励'
      }),
      content: column(proseCell(200), {
        heading: '内容',
        aliases: ['奖惩内容', '事由', '奖惩事由', '奖惩原因', '原因', '事项', '奖惩事项', '奖惩名称', '名称', '具体内容', '说明'],
        label: texts.ref('conduct.content'),
        hint: texts.ref('conduct.content.hint'),
        required: true,
        width: 36,
        example: '省级服务明星'
      }),
      until: column(dayCell(days, 'lastDay'), {
        heading: '影响期至',
        aliases: [
          '影响期',
          '影响期截止',
          '影响期截止日期',
          '影响期满',
          '影响期满日期',
          '影响期限',
          '处分期至',
          '处分截止日期',
          '期满日期',
          '有效期至',
          '解除日期'
        ],
        label: texts.ref('conduct.until'),
        hint: texts.ref('conduct.until.hint'),
        width: 14,
        example: '2026-09-09'
      })
    }
  }) as AnySheetDefinition
}

const causeNames: ReadonlyMap<SpellCause, readonly string[]> = new Map([
  ['initial', ['初始认定', '初始', '初次认定', '首次认定', '初始定级', '定级', '入职定级', '初定', '认定', '套改']],
  ['promotion', ['晋级', '升级', '晋升', '晋档', '竞聘晋级', '提升', '调升']],
  ['demotion', ['降级', '降档', '调降', '降等']],
  ['transfer', ['转岗', '调岗', '岗位调整', '调动', '轮岗', '岗位变动', '换岗']],
  ['standby', ['待岗', '下岗待岗', '离岗培训']],
  ['reinstatement', ['复岗', '恢复', '恢复上岗', '重新上岗', '返岗']],
  ['correction', ['更正', '纠正', '修正', '订正']]
])
const yesNo = choiceCell(
  new Map([
    ['yes', ['是', '待岗', '√', '✓', '✔', 'Y', 'yes', '1']],
    ['no', ['否', '无', '不待岗', '在岗', '×', 'x', 'N', 'no', '0']]
  ] as const)
)

/** 等级履历: a row for each change of grade, post or county. */
export function gradeHistorySheet(book: RuleBook): AnySheetDefinition {
  return defineSheet({
    id: 'gradeHistory',
    version: 1,
    title: texts.ref('gradeHistory'),
    sheetName: '等级履历',
    instructions: texts.ref('gradeHistory.instructions'),
    repeated: null,
    identity: ['staffNo', 'from'],
    alternatives: [],
    columns: {
      staffNo: staffNoColumn,
      name: nameColumn,
      from: column(dayCell(valueForReading(serialDays, book)), {
        heading: '起始日期',
        aliases: ['起始时间', '开始日期', '开始时间', '变动日期', '变动时间', '生效日期', '生效时间', '执行日期', '调整日期', '任职日期', '日期', '时间'],
        label: texts.ref('history.from'),
        hint: texts.ref('history.from.hint'),
        required: true,
        width: 14,
        example: '2025-07-01'
      }),
      cause: column(choiceCell(causeNames), {
        heading: '变动类型',
        aliases: ['变动类别', '变动原因', '异动类型', '异动类别', '调整类型', '变动情况', '变动', '类型', '类别'],
        label: texts.ref('history.cause'),
        hint: texts.ref('history.cause.hint'),
        required: true,
        width: 12,
        example: '晋级'
      }),
      grade: column(gradeCellOf(book), {
        heading: '等级',
        aliases: ['级别', '变动后等级', '变动后级别', '调整后等级', '调整后级别', '新等级', '认定等级', '客户经理等级', '客户经理级别', '现等级'],
        label: texts.ref('history.grade'),
        hint: texts.ref('history.grade.hint'),
        required: true,
        width: 8,
        example: '中级'
      }),
      post: column(textCell(40), {
        heading: '岗位',
        aliases: ['岗位名称', '岗位类型', '职位', '变动后岗位', '现岗位', '新岗位'],
        label: texts.ref('history.post'),
        hint: texts.ref('history.post.hint'),
        width: 14,
        example: '城区客户经理'
      }),
      county: column(textCell(40), {
        heading: '县区',
        aliases: ['所属县区', '区县', '县区分公司', '分公司', '单位', '所属单位', '变动后县区', '变动后单位'],
        label: texts.ref('history.county'),
        hint: texts.ref('history.county.hint'),
        example: '东湖区'
      }),
      document: column(textCell(80), {
        heading: '文号',
        aliases: ['文件号', '发文号', '文件文号', '文件', '文件依据', '依据', '批准文号', '依据文件'],
        label: texts.ref('history.fileNumber'),
        hint: texts.ref('history.fileNumber.hint'),
        width: 24,
        example: '东分人〔2025〕12号'
      }),
      standby: column(yesNo, {
        heading: '是否待岗',
        aliases: ['待岗', '待岗标记', '是否在待岗'],
        label: texts.ref('history.standby'),
        hint: texts.ref('history.standby.hint'),
        width: 10,
        example: '否'
      })
    }
  }) as AnySheetDefinition
}

/** 认证证书: a row for each certificate. */
export function certificatesSheet(book: RuleBook): AnySheetDefinition {
  const days = valueForReading(serialDays, book)
  return defineSheet({
    id: 'certificates',
    version: 1,
    title: texts.ref('certificates'),
    sheetName: '认证证书',
    instructions: texts.ref('certificates.instructions'),
    repeated: null,
    identity: ['staffNo', 'number'],
    alternatives: [],
    columns: {
      staffNo: staffNoColumn,
      name: nameColumn,
      number: column(certificateNumberCell(60), {
        heading: '证书编号',
        aliases: ['证书号', '证书号码', '编号', '证号', '认证证书编号', '认证编号'],
        label: texts.ref('certificate.number'),
        hint: texts.ref('certificate.number.hint'),
        required: true,
        width: 24,
        example: '云岭证〔2025〕001号'
      }),
      grade: column(gradeCellOf(book), {
        heading: '等级',
        aliases: ['级别', '认证等级', '认证级别', '证书等级', '证书级别', '认定等级', '取得等级', '客户经理等级'],
        label: texts.ref('certificate.grade'),
        hint: texts.ref('certificate.grade.hint'),
        required: true,
        width: 8,
        example: '中级'
      }),
      issuedOn: column(dayCell(days), {
        heading: '发证日期',
        aliases: ['发证时间', '颁发日期', '颁证日期', '颁发时间', '取得日期', '取得时间', '获证日期', '认证日期', '签发日期'],
        label: texts.ref('certificate.issuedOn'),
        hint: texts.ref('certificate.issuedOn.hint'),
        required: true,
        width: 14,
        example: '2025-07-15'
      }),
      validUntil: column(dayCell(days, 'lastDay'), {
        heading: '有效期至',
        aliases: ['有效期', '到期日期', '到期日', '有效期截止', '有效期截止日期', '失效日期', '截止日期', '有效截止日期'],
        label: texts.ref('certificate.validUntil'),
        hint: texts.ref('certificate.validUntil.hint'),
        width: 14,
        example: '2027-07-14'
      })
    }
  }) as AnySheetDefinition
}
