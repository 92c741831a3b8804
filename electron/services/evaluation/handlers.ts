import type { AppContract } from '../../../shared/contract'
import type { Handlers } from '../../../shared/contract/define'
import { evaluationFaults } from '../../../shared/families/evaluation'
import { fail, ok } from '../../../shared/kernel/result'
import type { Desk } from '../workspace/desk'
import type { Uploads } from '../uploads'
import type { Ports } from '../../ports'
import type { PreferencesStore } from '../home/preferences'
import type { KeyRing } from '../keys'
import { loadBuiltInModel } from './model'
import { createPinGate, sealPin } from './pins'
import { createPlaces } from './places'
import { createSeatHandlers } from './seats'

type Parts = { readonly desk: Desk; readonly ports: Ports; readonly uploads: Uploads; readonly preferences: PreferencesStore; readonly keys: KeyRing }
type EvaluationHandlers = Pick<Handlers<AppContract>, Extract<keyof AppContract, `evaluation.${string}` | 'standard.model'>>

/** What the window asks of the host for the on-site evaluation. */
export function createEvaluationHandlers({ desk, ports, uploads, preferences, keys }: Parts): EvaluationHandlers {
  const builtIn = loadBuiltInModel()
  const places = createPlaces(ports.dataFolder)
  const gate = createPinGate(() => ports.now())
  return {
    'standard.model': () => ok(builtIn),
    async 'evaluation.place'() {
      const open = desk.current()
      return open.ok ? ok({ place: await places.read(open.value.path) }) : open
    },
    async 'evaluation.keepPlace'({ place }) {
      const open = desk.current()
      if (!open.ok) return open
      await places.keep(open.value.path, place)
      return ok(null)
    },
    async 'evaluation.setPin'({ assessor, pin }) {
      const open = desk.current()
      if (!open.ok) return open
      const known = open.value.tables.assessors.get(assessor)
      if (!known) return fail(evaluationFaults.make('unknownAssessor', { assessor }))
      return desk.dispatch('evaluation.saveAssessor', { ...known, pin: pin === null ? null : await sealPin(pin) })
    },
    async 'evaluation.checkPin'({ assessor, pin }) {
      const open = desk.current()
      if (!open.ok) return open
      const known = open.value.tables.assessors.get(assessor)
      return known ? ok(await gate.check(known, pin)) : fail(evaluationFaults.make('unknownAssessor', { assessor }))
    },
    ...createSeatHandlers({ desk, ports, uploads, preferences, keys })
  }
}
