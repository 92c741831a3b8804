import '../../../renderer/app/no-eval'
import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { addTexts, LanguageProvider } from '../../../renderer/app/language'
import { cssVariables, theme } from '../../../renderer/app/theme'
import type { Population } from '../../../renderer/families/grade/what-if/population'
import { whatIfTexts } from '../../../renderer/families/grade/what-if/texts'
import { WhatIfView } from '../../../renderer/families/grade/what-if/WhatIfView'
import { allParameters } from '../../../shared/families'
import { packRules, packValues, WhatIfDesk } from '../../../shared/families/grade'
import { civilDate } from '../../../shared/kernel/civil-date'
import { parsePack, ruleBook } from '../../../shared/standard/pack'
import { makeColumns } from './population'

/** The view of 试算 alone, with as many people as the address says: the very component of the application, over generated columns. */
addTexts([whatIfTexts])
const read: unknown = await (await fetch('pack.json')).json()
const parsed = parsePack(read, allParameters)
const day = civilDate(2026, 6, 30)
if (!parsed.ok || !day) throw new Error('the built-in pack cannot be read')
const book = ruleBook(parsed.value, day, allParameters)
const pack = packValues(book)
if (!pack) throw new Error('the built-in pack lacks a value')
const columns = makeColumns(Number(location.hash.slice(1)))
const population: Population = {
  columns,
  rules: packRules(book, {}),
  pack,
  overridden: 0,
  personAt: (row) => ({ staffNo: `BN${String(row).padStart(6, '0')}`, name: `客户经理${row}`, county: columns.counties[columns.county[row] ?? 0] ?? '' })
}

/** What of the population is computed when one line moves by one step of its slider, without a screen: milliseconds a step. */
function lineSteps(): number[] {
  if (!pack) return []
  const desk = new WhatIfDesk(columns, population.rules, pack)
  return Array.from({ length: 160 }, (_, step) => {
    const mark = 60 + Math.abs((step % 40) - 20) / 2
    const values = { ...pack, passMarks: { ...pack.passMarks, G3: mark } }
    const start = performance.now()
    desk.answer({ values, side: 'all', offset: 0, length: 60 })
    return performance.now() - start
  }).slice(20)
}
Object.assign(window, { lineSteps })

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="light">
      <LanguageProvider language="zh-CN">
        <WhatIfView population={population} start={pack} />
      </LanguageProvider>
    </MantineProvider>
  )
