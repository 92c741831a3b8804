import type { TextRef } from '../../../shared/kernel/texts'
import { sayCount } from '../../ui/format'
import type { LaterSteps } from './later-steps'
import { evaluationTexts as texts } from './texts'
import type { StepKey, StepSummary } from './wizard-steps'

/** What a step says of itself under its name. */
export function noteOf({ key, state, count }: StepSummary, later: LaterSteps | null): TextRef {
  if (key === 'reports') return texts.ref('note.reports')
  if (state === 'none') return texts.ref(key === 'interviews' ? 'note.optional' : 'note.none')
  if (key === 'people') return texts.ref('note.people', { count: sayCount(count) })
  if (key === 'round') return texts.ref('note.opened')
  if (key === 'interviews' && later?.interviews && state === 'done') return texts.ref('note.interviewed', { count: sayCount(later.interviews.candidates) })
  if (key === 'publicity' && later?.publicity && count === 0) return texts.ref('note.publishedUntil', { day: later.publicity.until })
  if (key === 'certificates' && state === 'done') return texts.ref('note.issued', { count: sayCount(count) })
  if (state === 'done') return texts.ref('note.done')
  return texts.ref(lackingNotes[key] ?? 'note.lacks', { count: sayCount(count) })
}
const lackingNotes: { readonly [K in StepKey]?: 'note.pending' | 'note.candidates' | 'note.appeals' | 'note.certificates' } = {
  results: 'note.pending',
  interviews: 'note.candidates',
  publicity: 'note.appeals',
  certificates: 'note.certificates'
}
