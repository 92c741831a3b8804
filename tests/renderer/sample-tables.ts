import { civilDateSchema, civilMonthSchema, periodSchema } from '../../shared/kernel/civil-date'
import { indicators } from '../../shared/families/certification'
import { grades } from '../../shared/families/roster'
import { emptyTables, tableDefinitions, type MutableTables } from '../../shared/workspace/tables'

export const columnLetter = (index: number): string => String.fromCharCode(65 + index)
const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗'
const given = ['静', '洋', '敏', '强', '磊', '爽', '晓东', '雪梅', '志强', '丽华', '建国', '婷婷', '一鸣', '子涵', '海燕', '俊杰']
const counties = ['涪城', '游仙', '江油', '三台', '安州', '盐亭', '梓潼', '北川', '平武']

/** So many made-up managers of a made-up city with marks, months and ratings; some lack something, as in life. */
export function sampleTables(count: number): MutableTables {
  const tables = emptyTables()
  const month = civilMonthSchema.parse('2026-06')
  const period = periodSchema.parse('2026H1')
  let seed = 7
  const random = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below
  tables.company.set('company', { name: '绵阳分公司' })
  tables.rounds.set('1|2026-06', { round: 1, month })
  for (let index = 0; index < count; index++) {
    const staffNo = `MY${1001 + index}`
    const grade = grades[Math.min(5, random(40) < 4 ? 5 : random(5))] ?? 'G1'
    tables.people.set(staffNo, {
      staffNo,
      name: `${surnames[random(surnames.length)] ?? '王'}${given[random(given.length)] ?? '静'}`,
      sex: random(2) ? 'female' : 'male',
      county: counties[random(counties.length)] ?? '涪城',
      post: random(3) ? '城区客户经理' : '要客经理',
      grade,
      gradeSince: civilDateSchema.parse(`202${random(6)}-0${1 + random(9)}-01`),
      hireDate: civilDateSchema.parse(`201${random(10)}-0${1 + random(9)}-15`),
      education: random(2) ? '本科' : '大专',
      relatedExperienceMonths: random(120)
    })
    if (random(20))
      tables.examResults.set(`${staffNo}|2026H1|1`, {
        staffNo,
        period,
        round: 1,
        absent: false,
        marks: {
          knowledge: { raw: String(70 + random(75)), full: '150' },
          personality: { raw: String(15 + random(15)), full: '30' },
          simulation: { raw: String(30 + random(40)), full: '70' }
        }
      })
    for (let number = 1; number <= (random(15) ? 6 : 2); number++) {
      const row = { staffNo, month: civilMonthSchema.parse(`2026-0${number}`), score: String((600 + random(380)) / 10) }
      tables.monthlyPerformance.set(tableDefinitions.monthlyPerformance.key(row), row)
    }
    if (random(12))
      tables.supervisorRatings.set(`${staffNo}|2026H1|李科`, {
        staffNo,
        period,
        rater: '李科',
        sheets: [Object.fromEntries(indicators.map((indicator) => [indicator, String(60 + random(40))]))]
      })
  }
  return tables
}
