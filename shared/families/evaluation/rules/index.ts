import type { AnyRule } from '../../../kernel/rule'
import { panelEqualisationRule } from './panel-equalisation'

/** Every rule of the family. */
export const evaluationRules: readonly AnyRule[] = [panelEqualisationRule]
export { panelEqualisationRule }
export type { PanelEqualisationOutcome } from './panel-equalisation'
