import { describe, expect, it } from 'vitest'
import { lookAtReport } from '../../../renderer/families/planning/report/look'
import { reportPageTexts } from '../../../renderer/families/planning/report/texts'
import { createTranslator } from '../../../shared/kernel/texts'
import { sharedCatalogues } from '../../../shared/texts'
import type { MutableTables } from '../../../shared/workspace/tables'
import { planDay, planningCity, planOf, resultOf } from './city'

const say = createTranslator([...sharedCatalogues, reportPageTexts], 'zh-CN')
function look(tables: MutableTables, finished = false): readonly [state: string, note: string] {
  const plan = finished ? { ...planOf(tables), finished: { on: planDay, by: '王芳' } } : planOf(tables)
  const { state, note } = lookAtReport({ plan, result: resultOf(tables), tables })
  return [state, say(note)]
}

describe('the report step', () => {
  it('is done once the plan is finished', () => {
    expect(look(planningCity(12))).toEqual(['none', '可以完成'])
    expect(look(planningCity(12), true)).toEqual(['done', '已完成'])
  })
  it('names what the plan cannot be finished without', () => {
    const tables = planningCity(12)
    tables.serviceStandards.clear()
    expect(look(tables)).toEqual(['lacks', '完成还缺：服务标准'])
    tables.customers.clear()
    expect(look(tables)).toEqual(['lacks', '完成还缺：集团客户清单、服务标准'])
  })
})
