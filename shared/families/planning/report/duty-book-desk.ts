import type { DocumentContext } from '../../../kernel/document'
import type { ModelContent } from '../../competency'
import type { Grade } from '../../roster'
import type { DutiesResult } from '../duties'
import type { PostContent } from '../posts/model'

/** Everything that one book is written from. */
export type DutyBookDesk = {
  readonly post: PostContent
  readonly grade: Grade
  readonly duties: DutiesResult
  /** Null: the file has no competency model. */
  readonly content: ModelContent | null
  readonly context: DocumentContext
}
