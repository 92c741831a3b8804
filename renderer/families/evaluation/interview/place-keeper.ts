import type { InterviewPlace } from '../../../../shared/contract'

/** Keeps the latest place; of several that follow each other fast, only the last one is sent on. */
export class PlaceKeeper {
  private waiting: InterviewPlace | null = null
  private work: Promise<void> | null = null
  private last = ''

  constructor(private readonly send: (place: InterviewPlace) => Promise<unknown>) {}

  /** Done when nothing is on its way any more. */
  keep(place: InterviewPlace): Promise<void> {
    const text = JSON.stringify(place)
    if (text !== this.last) {
      this.last = text
      this.waiting = place
      this.work ??= this.sendWaiting()
    }
    return this.work ?? Promise.resolve()
  }
  private async sendWaiting(): Promise<void> {
    while (this.waiting) {
      const place = this.waiting
      this.waiting = null
      // A place that could not be kept is no loss of data; the next one is tried anew.
      await this.send(place).catch(() => undefined)
    }
    this.work = null
  }
}
