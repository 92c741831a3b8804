import { assert, dictionary, property, string, uint8Array } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pack, unpack } from '../../electron/services/excel/write/zip'

describe('the zip of a workbook', () => {
  test('gives back what was packed, in order', () => {
    const name = string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    assert(
      property(dictionary(name, uint8Array({ maxLength: 2000 }), { noNullPrototype: true }), (content) => {
        const files = new Map(Object.entries(content))
        expect([...unpack(pack(files))].map(([path, bytes]) => [path, [...bytes]])).toEqual([...files].map(([path, bytes]) => [path, [...bytes]]))
      }),
      { numRuns: 60 }
    )
  })
  test('refuses what is none', () => {
    expect(() => unpack(new Uint8Array([1, 2, 3]))).toThrow('not a zip')
  })
})
