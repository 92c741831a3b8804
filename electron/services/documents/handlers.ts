import type { AppContract } from '../../../shared/contract'
import type { Handlers } from '../../../shared/contract/define'
import { ok } from '../../../shared/kernel/result'
import type { StandardPack } from '../../../shared/standard/pack'
import type { Ports } from '../../ports'
import type { PreferencesStore } from '../home/preferences'
import type { Jobs } from '../jobs'
import { bookOf, localDay, packOfCycle } from '../resources'
import type { Desk } from '../workspace/desk'
import { makeDelivery } from './batch'
import { planOf } from './build'
import { documentBuilders } from './builders'
import { contextOf } from './context'
import { cycleOf } from './cycle'
import { exportModel } from './model-export'

type Parts = { readonly desk: Desk; readonly ports: Ports; readonly jobs: Jobs; readonly pack: StandardPack; readonly preferences: PreferencesStore }
type DocumentHandlers = Pick<Handlers<AppContract>, Extract<keyof AppContract, `documents.${string}` | 'exports.model'>>

/** Documents in Word and PDF. */
export function createDocumentHandlers({ desk, ports, jobs, pack, preferences }: Parts): DocumentHandlers {
  return {
    'documents.formats': () => ok({ word: true, pdf: ports.pdf.isThere() }),
    async 'documents.make'({ document, format, job: name }) {
      const open = desk.current()
      if (!open.ok) return open
      const { language } = await preferences.read()
      const own = packOfCycle(open.value.tables, cycleOf(document), pack)
      const context = contextOf({ workspace: open.value, pack: own, language, now: ports.now() })
      const made = await jobs.run(name, async (job) => {
        const plan = planOf(document, { tables: open.value.tables, context, builders: documentBuilders, bookOn: (day) => bookOf(own, day) })
        return plan.ok ? makeDelivery(plan.value, { format, paper: context, printer: ports.pdf, job }, ports.now()) : plan
      })
      return made.ok ? ok(await ports.deliver(made.value.name, made.value.bytes)) : made
    },
    async 'exports.model'(version) {
      const open = desk.current()
      if (!open.ok) return open
      const { language } = await preferences.read()
      const today = localDay(ports.now())
      const made = await exportModel(open.value.tables, version, language, { today, book: bookOf(packOfCycle(open.value.tables, null, pack), today) })
      return made.ok ? ok(await ports.deliver(made.value.name, made.value.bytes)) : made
    }
  }
}
