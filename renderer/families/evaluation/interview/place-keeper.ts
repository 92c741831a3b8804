import type { InterviewPlace } from '../../../../shared/contract'

/** Keeps the latest place; of several that follow each other fast, only the last one is sent on. */
export class PlaceKeeper {
  private waiting: InterviewPlace | null = null
  private busy = false
  private last = ''

  constructor(private readonly send: (place: InterviewPlace) => Promise<unknown>) {}

  keep(place: InterviewPlace): void {
    const text = JSON.stringify(place)
    if (text === this.last) return
    this.last = text
    this.waiting = place
    if (!this.busy) void this.work()
  }
  private async work(): Promise<void> {
    this.busy = true
    while (this.waiting) {
      const place = this.waiting
      this.waiting = null
      // A place that could not be kept is no loss of data; the next one is tried anew.
      await this.send(place).catch(() => undefined)
    }
    this.busy = false
  }
}
