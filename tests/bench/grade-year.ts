import { allParameters } from '../../shared/families'
import { distributionRule, gradeYearOf, usualYear } from '../../shared/families/grade'
import { ruleBook } from '../../shared/standard/pack'
import { loadBuiltInPack } from '../../electron/services/resources'
import { gradeCity } from '../families/grade/city'
import { least, milliseconds, printTable } from './measure'

const sizes = [1000, 10_000, 100_000]
const year = usualYear(2026)
const book = ruleBook(loadBuiltInPack(), year.asOf, allParameters)

/** P3: a year of grade adjustment at three sizes, and the fewest moves into the recommended structure. */
export async function printGradeYear(): Promise<void> {
  const figures: { readonly people: number; readonly computing: number; readonly distributing: number }[] = []
  for (const people of sizes) {
    const tables = gradeCity(people)
    const computing = await least(people > 10_000 ? 3 : 5, () => gradeYearOf(tables, { year, book }))
    const counts = gradeYearOf(tables, { year, book }).before
    const distributing = await least(5, () => distributionRule.run({ counts }, book, { trace: false }))
    figures.push({ people, computing, distributing })
  }
  printTable(
    ['人数 people', '年度调整 grade year ms', '等级结构 distribution ms'],
    figures.map(({ people, computing, distributing }) => [String(people), milliseconds(computing), milliseconds(distributing)])
  )
  const [, middle, large] = figures
  const ratio = middle && large ? (large.computing / middle.computing).toFixed(2) : '—'
  console.log(`\n比值 ratio  年度调整 grade year t(100,000)/t(10,000) = ${ratio}   (P3: ≤ 12)`)
}
