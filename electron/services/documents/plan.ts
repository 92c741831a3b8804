import type { PrintDocument } from '../../../shared/kernel/document'

/** What is to be made: documents, each made when its turn comes, as files of their own or as one. */
export type DocumentPlan = {
  /** Name of the whole, without ending. */
  readonly name: string
  readonly together: boolean
  readonly pieces: readonly (() => PrintDocument | null)[]
}
