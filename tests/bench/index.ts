import { printConsolidation } from './consolidation'
import { printGradeYear } from './grade-year'
import { printPlanning } from './planning'
import { printPipeline } from './pipeline'
import { printWhatIf } from './what-if/frames'

/** `npm run bench` prints everything, `npm run bench -- what-if` one part of it. */
const parts = {
  pipeline: printPipeline,
  'grade-year': printGradeYear,
  planning: printPlanning,
  consolidation: printConsolidation,
  'what-if': printWhatIf
} as const
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  console.error(`没有 / there is no: ${unknown.join(' ')}；有 / there are: ${Object.keys(parts).join(' ')}`)
  process.exit(2)
}
for (const [name, print] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await print()
