import type { DecimalText } from '../decimal'
import type { Finding, FindingSeverity } from '../finding'
import type { Fault, Place } from '../result'
import { maskIdentity, maskNumbersIn } from './identity-number'
import { cellName, shorten, showCell, type RawCell, type RawSheet } from './raw'

/** A column of a sheet as a reader of cells needs it. */
export type SeenColumn = { readonly index: number; readonly heading: string; readonly fullMark: DecimalText | null; readonly personal: boolean }

/** One cell with its surroundings. What a message needs is worked out only when there is something to say. */
export class SeenCell {
  constructor(
    readonly sheet: Pick<RawSheet, 'name' | 'date1904'>,
    readonly column: SeenColumn,
    /** 1-based. */
    readonly row: number,
    readonly raw: RawCell
  ) {}

  get name(): string {
    return cellName(this.row, this.column.index)
  }
  /** The content, shortened, and masked where it is personal. */
  get shown(): string {
    const text = showCell(this.raw)
    return this.column.personal ? maskIdentity(text.trim()) : shorten(maskNumbersIn(text))
  }
  get params(): { cell: string; field: string; value: string } {
    return { cell: this.name, field: this.column.heading, value: this.shown }
  }
  get details(): { place: Place; value: string } {
    return { place: { sheet: this.sheet.name, cell: this.name, field: this.column.heading }, value: this.shown }
  }
  finding(severity: FindingSeverity, fault: Fault): Finding {
    return { ...fault, severity, row: this.row }
  }
}
