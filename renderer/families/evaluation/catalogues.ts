import type { AnyCatalogue } from '../../../shared/kernel/texts'
import { comparePageTexts } from './compare-texts'
import { seatPageTexts } from './file-texts'
import { panelPageTexts } from './panel-texts'
import { queueTexts } from './queue-texts'
import { evaluationPageTexts } from './texts'

/** Every catalogue of the on-site evaluation outside interview mode. */
export const evaluationPageCatalogues: readonly AnyCatalogue[] = [evaluationPageTexts, queueTexts, panelPageTexts, seatPageTexts, comparePageTexts]
