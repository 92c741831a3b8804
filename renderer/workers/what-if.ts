import '../app/no-eval'
import { WhatIfDesk } from '../../shared/families/grade'
import type { FromWhatIf, ToWhatIf } from '../families/grade/what-if/link'

/** The same desk as in the window, off its thread, over columns that were handed over once. */
let desk: WhatIfDesk | null = null
const say = (message: FromWhatIf): void => self.postMessage(message)

self.onmessage = ({ data }: MessageEvent<ToWhatIf>) => {
  if (data.kind === 'population') {
    const { columns, rules, pack } = data.population
    desk = new WhatIfDesk(columns, rules, pack)
    say({ kind: 'pack', answer: desk.pack })
  } else if (desk) say({ kind: 'answer', answer: desk.answer(data.question) })
}
