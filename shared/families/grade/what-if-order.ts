/**
 * An order by whole-number keys, without comparing: `people` from the lowest key to the highest, the last first within a key, so that read
 * from the end it goes down by key and up by number; `starts[key]` says where a key begins. A key below zero is left out. Both arrays are filled anew at every sort and never grow.
 */
export class KeyOrder {
  readonly people: Uint32Array
  readonly starts: Uint32Array

  constructor(count: number, keys: number) {
    this.people = new Uint32Array(count)
    // Two more than there are keys: counts go in two places further up, so that handing out places leaves the beginnings behind.
    this.starts = new Uint32Array(keys + 2)
  }

  sort(keys: Int32Array): this {
    const { people, starts } = this
    starts.fill(0)
    for (let person = 0; person < keys.length; person++) {
      const key = keys[person] ?? -1
      if (key >= 0) starts[key + 2] = (starts[key + 2] ?? 0) + 1
    }
    for (let key = 2; key < starts.length; key++) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0)
    for (let person = keys.length - 1; person >= 0; person--) {
      const key = keys[person] ?? -1
      if (key < 0) continue
      const place = starts[key + 1] ?? 0
      people[place] = person
      starts[key + 1] = place + 1
    }
    return this
  }
  /** How many people are in the order. */
  get placed(): number {
    return this.starts.at(-1) ?? 0
  }
  /** Where the people with keys from this one upwards begin. */
  from(key: number): number {
    return this.starts[key] ?? this.people.length
  }
}
