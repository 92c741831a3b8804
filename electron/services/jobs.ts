import type { TextRef } from '../../shared/kernel/texts'

export type Progress = { readonly stage: TextRef; readonly fraction: number }
/** Long work that a window started: it can look at it and stop it. */
export type Job = { readonly signal: AbortSignal; report(progress: Progress): void }
export type Jobs = {
  /** Runs work under a name that the window chose; without a name it just runs. */
  run<T>(name: string | undefined, work: (job: Job) => Promise<T>): Promise<T>
  progress(name: string): Progress | null
  cancel(name: string): void
  cancelAll(): void
}

export function createJobs(): Jobs {
  const running = new Map<string, { controller: AbortController; progress: Progress | null }>()
  return {
    async run(name, work) {
      const entry: { controller: AbortController; progress: Progress | null } = { controller: new AbortController(), progress: null }
      const key = name ?? `unnamed-${running.size}-${Math.random()}`
      running.set(key, entry)
      try {
        return await work({ signal: entry.controller.signal, report: (progress) => void (entry.progress = progress) })
      } finally {
        if (running.get(key) === entry) running.delete(key)
      }
    },
    progress: (name) => running.get(name)?.progress ?? null,
    cancel: (name) => running.get(name)?.controller.abort(),
    cancelAll: () => running.forEach(({ controller }) => controller.abort())
  }
}
