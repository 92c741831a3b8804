import type { Rating, Seat } from '../../../../shared/families/evaluation'
import type { Fault, Result } from '../../../../shared/kernel/result'

/** What people write into one item of a sheet: a rating with its evidence, or the marks of round 2. */
export type Written = Pick<Rating, 'level' | 'notObserved' | 'seen' | 'situation' | 'task' | 'action' | 'result'> & Pick<Seat, 'interview' | 'presentation'>
export type WrittenField = keyof Written
export type Patch = Partial<Written>
/** An item of a sheet; without a code: the marks. */
export type Target = Pick<Rating, 'round' | 'month' | 'staffNo' | 'assessor'> & { readonly code: string | null }
type Send = (target: Target, patch: Patch) => Promise<Result<unknown>>
type Entry = {
  readonly target: Target
  /** What is not acknowledged yet, that on its way included. */ patch: Patch
  sending: Patch | null
  refused: { readonly fault: Fault; readonly fields: readonly WrittenField[] } | null
}

/** A pause in typing, and how long an unsaved letter waits at most; both in milliseconds. */
export const pause = 300
export const longestWait = 800

export const keyOf = ({ round, month, staffNo, assessor, code }: Target): string => `${round}|${month}|${staffNo}|${assessor}|${code ?? ''}`

/**
 * Keeps what was typed until it is on disk. Edits of one rating are put together; of each rating one edit is on its way at a time.
 * What is refused stays, and is tried again with the next change.
 */
export class Drafts {
  private readonly entries = new Map<string, Entry>()
  private readonly listeners = new Set<() => void>()
  private pauseTimer: ReturnType<typeof setTimeout> | null = null
  private waitTimer: ReturnType<typeof setTimeout> | null = null
  private onWay: Promise<unknown>[] = []

  constructor(private readonly send: Send) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Takes over what was changed: `soon` for letters, `now` for anything that is whole by itself. */
  put(target: Target, patch: Patch, when: 'soon' | 'now'): void {
    const key = keyOf(target)
    const entry = this.entries.get(key) ?? { target, patch: {}, sending: null, refused: null }
    entry.patch = { ...entry.patch, ...patch }
    this.entries.set(key, entry)
    if (when === 'now') this.sendAll()
    else this.schedule()
    this.tell()
  }

  /** What a field of a rating will be; undefined where nothing of it is on its way. */
  draftOf<F extends WrittenField>(key: string, field: F): Patch[F] | undefined {
    return this.entries.get(key)?.patch[field]
  }
  /** Why a field was not saved. */
  faultOf(key: string, field: WrittenField): Fault | null {
    const refused = this.entries.get(key)?.refused
    return refused?.fields.includes(field) ? refused.fault : null
  }
  /** The fault of anything that was not saved. */
  get fault(): Fault | null {
    for (const { refused } of this.entries.values()) if (refused) return refused.fault
    return null
  }
  get unsaved(): boolean {
    return this.entries.size > 0
  }

  /** Sends everything at once and waits for it; true when all is on disk. What is refused meanwhile is not tried over and over. */
  async flush(): Promise<boolean> {
    this.sendAll()
    while (this.onWay.length > 0) await Promise.all(this.onWay)
    return !this.unsaved
  }

  private schedule(): void {
    if (this.pauseTimer !== null) clearTimeout(this.pauseTimer)
    this.pauseTimer = setTimeout(() => this.sendAll(), pause)
    this.waitTimer ??= setTimeout(() => this.sendAll(), longestWait)
  }
  private sendAll(): void {
    if (this.pauseTimer !== null) clearTimeout(this.pauseTimer)
    if (this.waitTimer !== null) clearTimeout(this.waitTimer)
    this.pauseTimer = null
    this.waitTimer = null
    for (const entry of this.entries.values()) if (entry.sending === null) this.sendOne(entry)
  }
  private sendOne(entry: Entry): void {
    const sent = entry.patch
    entry.sending = sent
    const done = this.send(entry.target, sent).then((result) => this.settle(entry, sent, result))
    this.onWay.push(done)
    void done.finally(() => (this.onWay = this.onWay.filter((one) => one !== done)))
  }
  private settle(entry: Entry, sent: Patch, result: Result<unknown>): void {
    entry.sending = null
    entry.refused = result.ok ? null : { fault: result.fault, fields: fieldsOf(sent) }
    const newer = fieldsOf(entry.patch).filter((field) => entry.patch[field] !== sent[field])
    if (result.ok) entry.patch = Object.fromEntries(newer.map((field) => [field, entry.patch[field]]))
    if (fieldsOf(entry.patch).length === 0) this.entries.delete(keyOf(entry.target))
    else if (newer.length > 0 && this.pauseTimer === null) this.sendOne(entry)
    this.tell()
  }
  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

const writtenFields: readonly WrittenField[] = ['level', 'notObserved', 'seen', 'situation', 'task', 'action', 'result', 'interview', 'presentation']
const fieldsOf = (patch: Patch): WrittenField[] => writtenFields.filter((field) => patch[field] !== undefined)
