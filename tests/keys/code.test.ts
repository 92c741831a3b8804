import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeCode, encodeCode } from '../../electron/services/keys'

const secret = fc.uint8Array({ minLength: 32, maxLength: 32 })
const anyLength = fc.uint8Array({ minLength: 1, maxLength: 40 })
const signs = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']

test('a kept code stays what it was: sheets lie in safes for years', () => {
  const counted = Uint8Array.from({ length: 32 }, (_, index) => index)
  expect(encodeCode(counted)).toBe('000G 40R4 0M30 E209 185G R38E 1W81 24GK 2GAH C5RR 34D1 P70X 3RFG 3HXQ HC')
  expect(encodeCode(new Uint8Array(32))).toMatch(/^(0000 ){13}/)
})

describe('a code', () => {
  test('gives the bytes back, in groups of four of 32 signs', () => {
    fc.assert(
      fc.property(anyLength, (bytes) => {
        const code = encodeCode(bytes)
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} )*[0-9A-HJKMNP-TV-Z]{1,4}$/)
        expect(decodeCode(code)).toEqual(bytes)
      })
    )
  })

  test('may be typed in any case and width, with any spaces and hyphens, with O, I and L', () => {
    const messy = fc.record({
      bytes: secret,
      lower: fc.boolean(),
      wide: fc.boolean(),
      between: fc.constantFrom('', '-', ' - ', '\u3000', '\n', '\u2003', '–'),
      letters: fc.boolean()
    })
    fc.assert(
      fc.property(messy, ({ bytes, lower, wide, between, letters }) => {
        let typed = encodeCode(bytes).split(' ').join(between)
        if (letters) typed = typed.replaceAll('0', 'O').replace(/1/g, () => (lower ? 'l' : 'I'))
        if (lower) typed = typed.toLowerCase()
        if (wide) typed = typed.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        expect(decodeCode(typed)).toEqual(bytes)
      })
    )
  })

  test('with one sign wrong, at any place, is found', () => {
    const code = encodeCode(Uint8Array.from({ length: 32 }, (_, index) => (index * 37) % 256)).replaceAll(' ', '')
    for (let place = 0; place < code.length; place++)
      for (const sign of signs) if (sign !== code[place]) expect(decodeCode(code.slice(0, place) + sign + code.slice(place + 1))).toBeNull()
  })

  test('with any two signs that changed places is found', () => {
    fc.assert(
      fc.property(secret, fc.nat(57), fc.nat(57), (bytes, one, other) => {
        const typed = [...encodeCode(bytes).replaceAll(' ', '')]
        const [first = '', second = ''] = [typed[one], typed[other]]
        typed[one] = second
        typed[other] = first
        expect(decodeCode(typed.join(''))).toEqual(first === second ? bytes : null)
      }),
      { numRuns: 500 }
    )
  })

  test('with one sign too many or too few is found', () => {
    fc.assert(
      fc.property(secret, fc.nat(58), fc.constantFrom(...signs), (bytes, place, sign) => {
        const code = encodeCode(bytes).replaceAll(' ', '')
        expect(decodeCode(code.slice(0, place) + sign + code.slice(place))).toBeNull()
        if (place < code.length) expect(decodeCode(code.slice(0, place) + code.slice(place + 1))).toBeNull()
      }),
      { numRuns: 500 }
    )
  })

  test.each(['', '   ', 'U', '恢复码', '0', '0000 0000', 'A'.repeat(401)])('that is none is refused: %s', (typed) => expect(decodeCode(typed)).toBeNull())
})
