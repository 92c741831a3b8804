import type { TextRef } from '../../../shared/kernel/texts'
import { sayCount } from '../../ui/format'
import type { LaterSteps } from './later-steps'
import { evaluationTexts as texts } from './texts'
import type { StepSummary } from './wizard-steps'

/** What a step says of itself under its name. */
export function noteOf({ key, state, count }: StepSummary, later: LaterSteps | null): TextRef {
  if (key === 'reports') return texts.ref('note.reports')
  if (state === 'none') return texts.ref(key === 'interviews' ? 'note.optional' : 'note.none')
  if (key === 'people') return texts.ref('note.people', { count: sayCount(count) })
  if (key === 'round') return texts.ref('note.opened')
  if (later) {
    if (key === 'interviews' && later.interviews) return interviewNote(later.interviews)
    if (key === 'publicity' && later.publicity) return publicityNote(later.publicity)
    if (key === 'certificates') return certificatesNote(later.certificates)
  }
  if (state === 'done') return texts.ref('note.done')
  return texts.ref(key === 'results' ? 'note.pending' : 'note.lacks', { count: sayCount(count) })
}

function interviewNote({ candidates, open }: NonNullable<LaterSteps['interviews']>): TextRef {
  if (candidates === 0) return texts.ref('note.none')
  return open > 0 ? texts.ref('note.candidates', { count: sayCount(open) }) : texts.ref('note.interviewed', { count: sayCount(candidates) })
}
function publicityNote({ until, openAppeals, changed }: NonNullable<LaterSteps['publicity']>): TextRef {
  if (openAppeals > 0 && changed > 0) return texts.ref('note.appealsAndChanged', { appeals: sayCount(openAppeals), changed: sayCount(changed) })
  if (openAppeals > 0) return texts.ref('note.appeals', { count: sayCount(openAppeals) })
  return changed > 0 ? texts.ref('note.changed', { count: sayCount(changed) }) : texts.ref('note.publishedUntil', { day: until })
}
function certificatesNote({ due, issued, lost }: LaterSteps['certificates']): TextRef {
  if (due > 0 && lost > 0) return texts.ref('note.dueAndLost', { due: sayCount(due), lost: sayCount(lost) })
  if (due > 0) return texts.ref('note.certificates', { count: sayCount(due) })
  return lost > 0 ? texts.ref('note.lost', { count: sayCount(lost) }) : texts.ref('note.issued', { count: sayCount(issued) })
}
