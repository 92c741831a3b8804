import type { RuleBook } from '../../kernel/rule'
import { choiceCell, codeCell, identityCell, integerCell, nameCell, textCell } from '../../kernel/sheet/cells'
import { dayCell } from '../../kernel/sheet/days'
import { column, defineSheet, type AnySheetDefinition, type Column } from '../../kernel/sheet/definition'
import { texts } from './messages'
import { grades, type Grade } from './model'
import { gradeNames, serialDays, valueForReading } from './params'

const staffNumberForm = /^[0-9A-Z][0-9A-Z-]{0,23}$/

/** 工号, the first column of every sheet about people. */
export const staffNoColumn: Column<string> = column(codeCell(staffNumberForm, 'MY10001'), {
  heading: '工号',
  aliases: ['员工编号', '员工号', '人员编号', '职工编号', '人员工号', '员工工号', 'HR编号', '人力编码', '员工编码', '客户经理工号', '客户经理编号'],
  label: texts.ref('staffNo'),
  hint: texts.ref('staffNo.hint'),
  required: true,
  width: 12,
  example: 'YL10001'
})
/** 姓名, for checking only where the roster is not meant. */
export const nameColumn: Column<string> = column(nameCell(40), {
  heading: '姓名',
  aliases: ['员工姓名', '考生姓名', '客户经理姓名', '客户经理', '被评价人', '被评价人姓名', '人员姓名', '名字'],
  label: texts.ref('name'),
  hint: texts.ref('name.hint'),
  width: 10,
  example: '张三'
})

/** 等级: spaces and the suffix 客户经理 do not matter; names and aliases come from the pack. */
const gradeCell = (names: Readonly<Record<Grade, readonly string[]>>) =>
  choiceCell(new Map(grades.map((grade) => [grade, [...names[grade], grade]])), (text) => text.replace(/客户经理$/, ''))

/** The same with the names of the pack in force, for other sheets that name grades. */
export const gradeCellOf = (book: RuleBook): ReturnType<typeof gradeCell> => gradeCell(valueForReading(gradeNames, book))

/** 花名册. */
export function rosterSheet(book: RuleBook): AnySheetDefinition {
  const days = valueForReading(serialDays, book)
  return defineSheet({
    id: 'roster',
    version: 1,
    title: texts.ref('title'),
    sheetName: '花名册',
    instructions: texts.ref('instructions'),
    repeated: null,
    identity: ['staffNo'],
    alternatives: [],
    columns: {
      staffNo: staffNoColumn,
      name: { ...nameColumn, required: true },
      sex: column(
        choiceCell(
          new Map([
            ['male', ['男', '男性', 'male', 'M']],
            ['female', ['女', '女性', 'female', 'F']]
          ] as const)
        ),
        { heading: '性别', label: texts.ref('sex'), hint: texts.ref('sex.hint'), width: 6, example: '女' }
      ),
      identityNumber: column(identityCell, {
        heading: '身份证号',
        aliases: ['身份证号码', '身份证', '公民身份号码', '证件号码'],
        label: texts.ref('identityNumber'),
        hint: texts.ref('identityNumber.hint'),
        width: 20
      }),
      county: column(textCell(40), {
        heading: '所属县区',
        aliases: ['县区', '区县', '县区分公司', '所属分公司', '分公司', '单位', '所属单位', '部门', '所在县区', '县（市、区）'],
        label: texts.ref('county'),
        hint: texts.ref('county.hint'),
        required: true,
        example: '东湖区'
      }),
      post: column(textCell(40), {
        heading: '岗位',
        aliases: ['岗位名称', '岗位类型', '职位', '所在岗位', '现岗位'],
        label: texts.ref('post'),
        hint: texts.ref('post.hint'),
        required: true,
        width: 14,
        example: '城区客户经理'
      }),
      grade: column(gradeCellOf(book), {
        heading: '现等级',
        aliases: ['等级', '级别', '现级别', '客户经理等级', '客户经理级别', '当前等级', '现任等级', '认证等级'],
        label: texts.ref('grade'),
        hint: texts.ref('grade.hint'),
        required: true,
        width: 8,
        example: '初级'
      }),
      gradeSince: column(dayCell(days), {
        heading: '任现等级时间',
        aliases: ['任现级时间', '现等级起始时间', '现等级时间', '任现等级日期', '等级起始日期', '现级别时间'],
        label: texts.ref('gradeSince'),
        hint: texts.ref('gradeSince.hint'),
        width: 14,
        example: '2025-07-01'
      }),
      hireDate: column(dayCell(days), {
        heading: '入司日期',
        aliases: ['参加工作/入司日期', '参加工作日期', '参加工作时间', '入司时间', '入职日期', '入职时间', '进司时间'],
        label: texts.ref('hireDate'),
        hint: texts.ref('hireDate.hint'),
        width: 14,
        example: '2018-03-04'
      }),
      education: column(textCell(40), {
        heading: '学历',
        aliases: ['最高学历', '文化程度'],
        label: texts.ref('education'),
        hint: texts.ref('education.hint'),
        width: 10,
        example: '本科'
      }),
      relatedExperienceMonths: column(integerCell(0, 720), {
        heading: '相关行业经验（月）',
        aliases: ['相关行业经验', '行业经验（月）', '相关经验（月）', '相关工作经验（月）'],
        label: texts.ref('relatedExperienceMonths'),
        hint: texts.ref('relatedExperienceMonths.hint'),
        width: 12,
        example: 24
      })
    }
  }) as AnySheetDefinition
}
