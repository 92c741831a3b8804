import { city } from './city.mjs'
import { answers, customers, dutyNames, standards, weeks } from './planning.mjs'

/**
 * The books of 四定 as an office hands them in.
 * @typedef {import('./books.mjs').Book} Book
 */

const dutyOptions = ['客户关系建立、客户拜访与回访', '商机挖掘', '解决方案制定']
/** The survey as a form tool exports it: a column a choice of the question that allows several. @returns {Book} */
export function surveyBook() {
  const rows = answers().map((one, index) => [
    index + 1,
    `2026/5/${11 + Math.floor(one.minute / 900)} ${9 + Math.floor((one.minute % 480) / 60)}:${String(one.minute % 60).padStart(2, '0')}`,
    `${90 + (one.minute % 400)}秒`,
    one.source,
    one.years,
    one.role,
    ...dutyOptions.map((option) => (one.duties.includes(option) ? 1 : 0)),
    one.load,
    one.customers,
    one.training,
    one.ability,
    one.monitoring,
    one.pay
  ])
  const headings = [
    '序号',
    '提交答卷时间',
    '所用时间',
    '来源',
    '1、您的工作年限？',
    '2、您如何定位自己的角色？',
    ...dutyOptions.map((option) => `3、您认为最主要的职责是？（多选）(${option})`),
    '4、您当前的工作量',
    '5、您维护的重要集团客户数',
    '6、对现有培训方式的认可程度（1-5）',
    '7、您认为客户经理最重要的能力是？',
    '8、您怎样看现有的营服过程监控方式？',
    '9、您对薪酬机制的看法'
  ]
  return { sheet: 'Sheet1', headingRow: 0, widths: headings.map((heading) => Math.min(30, heading.length + 4)), textColumns: [], rows: [headings, ...rows] }
}

/** 集团客户清单 @returns {Book} */
export function customersBook() {
  const rows = customers().map(({ code, name, tier, county, manager, share, income, contractEnd, industry }) => [
    code,
    name,
    tier,
    county,
    manager === '' ? null : manager,
    share === '' ? null : share,
    income,
    contractEnd === '' ? null : contractEnd,
    industry
  ])
  return {
    sheet: '集团客户清单',
    headingRow: 1,
    widths: [12, 28, 10, 12, 14, 10, 14, 16, 10],
    textColumns: [0, 4],
    rows: [
      [`${city}集团客户清单`],
      ['集团编码', '集团名称', '客户级别', '归属县区', '客户经理工号', '分摊比例', '月均收入（元）', '专线合同到期日', '行业'],
      ...rows
    ]
  }
}

/** 一周工作时间记录 @returns {Book} */
export function weeksBook() {
  return {
    sheet: '时间分配',
    headingRow: 1,
    widths: [12, 10, ...dutyNames.map(() => 12)],
    textColumns: [0],
    rows: [
      [`${city}客户经理一周工作时间记录（小时）`],
      ['工号', '姓名', ...dutyNames],
      ...weeks().map(({ staffNo, name, hours }) => [staffNo, name, ...hours]),
      ['制表人：                审核人：                日期：']
    ]
  }
}

/** 服务标准 @returns {Book} */
export function standardsBook() {
  return {
    sheet: '服务标准',
    headingRow: 1,
    widths: [10, 18, 8, 10, 24],
    textColumns: [],
    rows: [
      [`${city}集团客户服务标准`],
      ['客户级别', '服务动作', '频次', '频次单位', '单次工时（小时，含路程）'],
      ...standards().map(({ tier, action, times, per, hours }) => [tier, action, times, per, hours])
    ]
  }
}
