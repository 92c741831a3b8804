import { expect, test } from 'vitest'
import { inOrder } from '../../renderer/submission/keys/order'
import type { CivilDate } from '../../shared/kernel/civil-date'
import { othersOf, type TrustedKey } from '../../shared/trust'
import { about } from './machines'

const on = '2026-11-24' as CivilDate
const key = (fingerprint: string, code: string, state: 'waiting' | 'compared' | 'rotated', createdOn = on): TrustedKey => ({
  fingerprint: fingerprint.repeat(24),
  card: { ...about('city', code), signing: 'A'.repeat(43), recipients: [`age1${'q'.repeat(58)}`], createdOn },
  compared: state === 'waiting' ? null : { on, by: '王雪梅', how: 'telephone', with: '李工' },
  retired: state === 'rotated' ? { on, by: '王雪梅', why: 'rotated', note: '' } : null
})
const keys = [
  key('1', 'DY', 'rotated'),
  key('2', 'MY', 'compared'),
  key('3', 'DY', 'compared', '2026-01-01' as CivilDate),
  key('4', 'DY', 'compared'),
  key('5', 'ZG', 'waiting')
]

test('cards stand in the order of what is to be done: to compare, in use, given up', () => {
  expect(inOrder(keys).map(({ fingerprint }) => fingerprint[0])).toEqual(['5', '4', '3', '2', '1'])
  expect(inOrder(keys.toReversed())).toEqual(inOrder(keys))
})
test('the other keys of an office are those in use, of that office alone', () => {
  const trustedKeys = new Map(keys.map((one) => [one.fingerprint, one]))
  expect(othersOf({ trustedKeys }, key('9', 'DY', 'waiting')).map(({ fingerprint }) => fingerprint[0])).toEqual(['3', '4'])
  expect(othersOf({ trustedKeys }, keys[3]!).map(({ fingerprint }) => fingerprint[0])).toEqual(['3'])
})
