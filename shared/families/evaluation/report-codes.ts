import { periodOf } from '../../kernel/civil-date'
import type { DocumentContext, PrintDocument } from '../../kernel/document'
import { sayDay, sayPeriod } from '../../kernel/say-dates'
import type { Round } from '../certification'
import type { SeatCode } from './model'
import { texts } from './report-messages'
import { codesOfRound, sayCode } from './seat-codes'

/** 领取码清单: the code of each assessor's newest file, to be told in person and signed for; null where no file was made. */
export function seatCodeList(tables: { readonly seatCodes: ReadonlyMap<string, SeatCode> }, round: Round, context: DocumentContext): PrintDocument | null {
  const { say, letterhead, language } = context
  const codes = codesOfRound(tables, round)
  if (codes.length === 0) return null
  return {
    fileName: say(texts.ref('codes.file', { organisation: letterhead.organisation, round: round.round })),
    title: say(texts.ref('codes.title')),
    subtitle: say(texts.ref('person.subtitle', { round: round.round, period: sayPeriod(periodOf(round.month), language) })),
    orientation: 'portrait',
    blocks: [
      { kind: 'paragraph', text: say(texts.ref('codes.lead')) },
      {
        kind: 'table',
        rowHeight: 10,
        columns: (['codes.assessor', 'codes.code', 'codes.on', 'codes.received'] as const).map((key) => ({ heading: say(texts.ref(key)), width: 3 })),
        rows: codes.map(({ name, code, on }) => [{ text: name }, { text: sayCode(code), emphasis: 'strong' }, { text: sayDay(on, language) }, { text: '' }])
      }
    ]
  }
}
