import { WhatIfDesk, type WhatIfAnswer, type WhatIfQuestion } from '../../../../shared/families/grade'
import type { Population } from './population'

/** What the window and its worker say to each other. The columns go over once; after that only questions and small answers. */
export type ToWhatIf =
  | { readonly kind: 'population'; readonly population: Pick<Population, 'columns' | 'rules' | 'pack'> }
  | { readonly kind: 'question'; readonly question: WhatIfQuestion }
export type FromWhatIf = { readonly kind: 'pack' | 'answer'; readonly answer: WhatIfAnswer }

/** An answer with the question that it answers. */
export type Shown = { readonly question: WhatIfQuestion; readonly answer: WhatIfAnswer }
export type Listener = { ready(pack: WhatIfAnswer): void; shown(shown: Shown): void }
/** Somebody to ask. Of several questions only the latest is answered: nobody waits for where the pointer was. */
export type Link = { ask(question: WhatIfQuestion): void; close(): void }

/** Up to so many people are computed in the window, between two frames; more of them in a worker. */
export const peopleHere = 5000

export const linkTo = (population: Population, listener: Listener): Link =>
  population.columns.count > peopleHere ? linkToWorker(population, listener) : linkHere(population, listener)

function linkHere({ columns, rules, pack }: Population, { ready, shown }: Listener): Link {
  const desk = new WhatIfDesk(columns, rules, pack)
  let frame: number | null = null
  let wanted: WhatIfQuestion | null = null
  const answer = (): void => {
    frame = null
    if (wanted) shown({ question: wanted, answer: desk.answer(wanted) })
  }
  ready(desk.pack)
  return {
    ask(question) {
      wanted = question
      frame ??= requestAnimationFrame(answer)
    },
    close() {
      if (frame !== null) cancelAnimationFrame(frame)
    }
  }
}

function linkToWorker({ columns, rules, pack }: Population, { ready, shown }: Listener): Link {
  const worker = new Worker(new URL('../../../workers/what-if.ts', import.meta.url), { type: 'module' })
  let asked: WhatIfQuestion | null = null
  let wanted: WhatIfQuestion | null = null
  const send = (message: ToWhatIf, handOver: Transferable[] = []): void => worker.postMessage(message, handOver)
  const next = (): void => {
    if (asked || !wanted) return
    asked = wanted
    wanted = null
    send({ kind: 'question', question: asked })
  }
  worker.onmessage = ({ data }: MessageEvent<FromWhatIf>) => {
    if (data.kind === 'pack') return ready(data.answer)
    const question = asked
    asked = null
    // The next question is on its way before this answer is drawn.
    next()
    if (question) shown({ question, answer: data.answer })
  }
  // The window itself never looks into the columns again, but a second look at the same population would: it keeps them, the worker gets its own.
  const own = structuredClone({ columns, rules, pack })
  const { exam, performance, supervisor, target, grade, county, flags } = own.columns
  send(
    { kind: 'population', population: own },
    [exam, performance, supervisor, target, grade, county, flags].map(({ buffer }) => buffer)
  )
  return {
    ask(question) {
      wanted = question
      next()
    },
    close: () => worker.terminate()
  }
}
