import * as XLSX from 'xlsx'
import { indicators, papers } from '../../shared/families/certification'
import { gradeTexts } from '../../shared/families/roster'
import type { City } from './city'

type Line = readonly (string | number | null)[]
const indicatorHeadings = ['日常工作完成情况', '团队协作', '工作计划性', '危机公关', '时间管理']

function bookOf(name: string, lines: readonly Line[]): Uint8Array {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines.map((line) => [...line])), name)
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)
}

/** The four workbooks of a city, as HR would hand them in. */
export function booksOf({ people, exams, months, ratings }: City): { name: string; bytes: Uint8Array }[] {
  const names = new Map(people.map(({ staffNo, name }) => [staffNo, name]))
  const roster = people.map(({ staffNo, name, county, post, grade, gradeSince, hireDate }) => [
    staffNo,
    name,
    county,
    post,
    gradeTexts.texts['zh-CN'][grade] ?? grade,
    gradeSince ?? null,
    hireDate ?? null
  ])
  const exam = exams.map(({ staffNo, marks }) => [staffNo, names.get(staffNo) ?? '', ...papers.slice(0, 3).map((paper) => Number(marks[paper]?.raw)), '正常'])
  const scores = new Map<string, number[]>()
  for (const { staffNo, score } of months) scores.set(staffNo, [...(scores.get(staffNo) ?? []), Number(score)])
  const performance = people.map(({ staffNo, name }) => [staffNo, name, ...(scores.get(staffNo) ?? [])])
  const supervisor = ratings.map(({ staffNo, rater, sheets }) => [
    staffNo,
    names.get(staffNo) ?? '',
    rater,
    ...indicators.map((indicator) => Number(sheets[0]?.[indicator]))
  ])
  return [
    { name: '花名册.xlsx', bytes: bookOf('花名册', [['工号', '姓名', '所属县区', '岗位', '现等级', '任现等级时间', '入司日期'], ...roster]) },
    {
      name: '考试成绩.xlsx',
      bytes: bookOf('考试成绩', [['2026年上半年第一轮'], ['工号', '姓名', '知识测验(满分100)', '个性测验(满分100)', '情景模拟(满分100)', '考试状态'], ...exam])
    },
    { name: '月度绩效.xlsx', bytes: bookOf('月度绩效', [['工号', '姓名', ...[1, 2, 3, 4, 5, 6].map((month) => `2026年${month}月`)], ...performance]) },
    { name: '主管评价.xlsx', bytes: bookOf('2026年上半年', [['工号', '姓名', '评价人', ...indicatorHeadings], ...supervisor]) }
  ]
}
