import { z } from 'zod'

const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z.object({ name: z.string().optional() }).optional()
})
const traceSchema = z.object({ traceEvents: z.array(eventSchema.catch({ name: '', ph: '', pid: 0, tid: 0, ts: 0 })) })
type TraceEvent = z.output<typeof eventSchema>

/** What Chromium's timeline calls script: handlers, callbacks, microtasks, messages, and collecting garbage between them. */
const scripts: ReadonlySet<string> = new Set([
  'EventDispatch',
  'FunctionCall',
  'EvaluateScript',
  'FireAnimationFrame',
  'TimerFire',
  'RunMicrotasks',
  'HandlePostMessage',
  'MinorGC',
  'MajorGC'
])

/** Script of one frame in milliseconds: by the clock, and what of it the thread really ran on a machine that others use too. */
export type FrameScript = { readonly clock: number; readonly own: number }

/** The script of each frame of the page's main thread, from one animation frame to the next. */
export function scriptPerFrame(trace: Buffer): FrameScript[] {
  const { traceEvents } = traceSchema.parse(JSON.parse(trace.toString('utf8')))
  const isThread = (event: TraceEvent, other: TraceEvent): boolean => event.pid === other.pid && event.tid === other.tid
  const ticks = traceEvents.filter(({ name }) => name === 'FireAnimationFrame')
  const main = traceEvents.find((event) => event.args?.name === 'CrRendererMain' && ticks.some((tick) => isThread(tick, event)))
  if (!main) throw new Error('the trace has no animation frames')
  const own = (event: TraceEvent): boolean => event.ph === 'X' && isThread(event, main)
  const starts = ticks
    .filter(own)
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b)
  const frames = Array.from({ length: Math.max(0, starts.length - 1) }, () => ({ clock: 0, own: 0 }))
  let until = 0
  let at = 0
  for (const { ts, dur = 0, tdur = dur } of traceEvents
    .filter((event) => own(event) && scripts.has(event.name))
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    // What lies inside another piece of script has been counted with it.
    if (ts < until) continue
    until = ts + dur
    while (at < frames.length - 1 && ts >= (starts[at + 1] ?? 0)) at++
    const frame = frames[at]
    if (!frame || ts < (starts[0] ?? 0) || ts >= (starts.at(-1) ?? 0)) continue
    frame.clock += dur / 1000
    frame.own += tdur / 1000
  }
  return frames
}
