import type { AppContract } from '../../../shared/contract'
import type { Handlers } from '../../../shared/contract/define'
import { ok } from '../../../shared/kernel/result'
import { planCycle } from '../../../shared/standard/model'
import type { StandardPack } from '../../../shared/standard/pack'
import type { Ports } from '../../ports'
import { planningResultsFileName } from '../excel/write'
import type { PreferencesStore } from '../home/preferences'
import { localDay, packOfCycle } from '../resources'
import { companyOf, type Desk } from '../workspace/desk'
import { exportPlanning, planIn } from './plans'

type Parts = { readonly desk: Desk; readonly ports: Ports; readonly preferences: PreferencesStore; readonly pack: StandardPack }

/** The result workbook of a plan. */
export const createPlanningHandlers = ({ desk, ports, preferences, pack }: Parts): Pick<Handlers<AppContract>, 'exports.planning'> => ({
  async 'exports.planning'({ year }) {
    const open = desk.current()
    if (!open.ok) return open
    const { language } = await preferences.read()
    const company = companyOf(open.value)
    const bytes = await exportPlanning(open.value.tables, planIn(open.value.tables, year), {
      company,
      pack: packOfCycle(open.value.tables, planCycle({ year }), pack),
      generatedOn: localDay(ports.now()),
      language
    })
    return ok(await ports.deliver(planningResultsFileName(year, company, language), bytes))
  }
})
