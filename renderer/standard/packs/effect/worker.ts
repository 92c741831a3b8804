import '../../../app/no-eval'
import { allParameters } from '../../../../shared/families'
import { effectOf } from '../../../../shared/workspace/pack-effect'
import { emptyTables, type MutableTables } from '../../../../shared/workspace/tables'
import type { FromEffect, ToEffect } from './messages'

/** Computes a whole company twice: off the window's thread, over a copy that came piece by piece. */
let tables: MutableTables = emptyTables()
const answer = (message: FromEffect): void => self.postMessage(message)

self.onmessage = ({ data }: MessageEvent<ToEffect>) => {
  if (data.kind === 'tables') tables = { ...tables, ...data.tables }
  else {
    const { before, after, builtIn } = data
    answer({ effect: effectOf(tables, { before, after, builtIn, parameters: allParameters }) })
  }
}
