/** How often at least a running time is put on disk, in seconds. */
export const spendEvery = 15

/**
 * The time spent on one sheet, over pauses: it runs while the sheet may be filled in and is in view.
 * `now` is a clock that only goes forward, in milliseconds; `spend` puts the total on disk.
 */
export class Stopwatch {
  private since: number | null = null
  private milliseconds: number
  private kept: number
  private held = false
  private inView = false
  private readonly listeners = new Set<() => void>()

  constructor(
    seconds: number,
    private readonly now: () => number,
    private readonly spend: (seconds: number) => void
  ) {
    this.milliseconds = seconds * 1000
    this.kept = seconds
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  /** Somebody stopped it by hand. */
  readonly isHeld = (): boolean => this.held
  /** Whole seconds so far. */
  readonly seconds = (): number => Math.floor((this.milliseconds + (this.since === null ? 0 : Math.max(0, this.now() - this.since))) / 1000)

  show(): void {
    this.inView = true
    this.run()
  }
  /** Out of view, or the sheet is left: what was spent is kept. */
  hide(): void {
    this.inView = false
    this.run()
    this.keep()
  }
  toggle(): void {
    this.held = !this.held
    this.run()
    if (this.held) this.keep()
  }
  /** To be called about every second. */
  tick(): void {
    if (this.seconds() - this.kept >= spendEvery) this.keep()
    this.tell()
  }
  /** The total for an edit that takes it along to the disk. */
  take(): number {
    this.kept = this.seconds()
    return this.kept
  }

  private run(): void {
    const runs = this.inView && !this.held
    if (runs) this.since ??= this.now()
    else if (this.since !== null) {
      this.milliseconds += Math.max(0, this.now() - this.since)
      this.since = null
    }
    this.tell()
  }
  private keep(): void {
    if (this.seconds() !== this.kept) this.spend(this.take())
  }
  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

const two = (value: number): string => String(value).padStart(2, '0')
/** 12:05, or 1:02:05 from an hour on. */
export function sayDuration(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}
