import type { OwnSeat } from '../../../shared/families/evaluation'
import { useWorkbench } from '../../state'

/** The assessor's own row, where the workspace is an assessor file. */
export const useOwnSeat = (): OwnSeat | null => useWorkbench((state) => state.document.tables.ownSeat.get('seat') ?? null)
