import { documentFaults } from '../../shared/contract/document-texts'
import type { Fault } from '../../shared/kernel/result'
import type { Workbench } from '../state/workbench'
import { documentsTexts as texts } from './texts'

const cancelled = documentFaults.make('cancelled', {}).code
/** Why there is no document. Whoever stopped it knows, and only wants to see that it has stopped. */
export function tellRefused(to: Pick<Workbench, 'inform' | 'report'>, fault: Fault): void {
  if (fault.code === cancelled) to.inform(texts.ref('cancelled'))
  else to.report(fault)
}
