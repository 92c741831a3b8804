import type { Page } from '@playwright/test'
import { readCardFile, signWith, writeCardFile } from '../../electron/services/keys'
import { canonicalJson } from '../../shared/kernel/canonical-json'
import { cityAt, officeKeys, sealCity, type OfficeKeys } from '../consolidation/province'
import { expect } from './application'
import type { Handed } from './sample-submission'

export type OneOfMany = {
  readonly code: string
  readonly name: string
  readonly order: number
  readonly fingerprint: string
  readonly card: number[]
  readonly file: Handed
}

/** So many made-up cities, each with keys of its own and a package sealed to the office of that card. */
export async function manyCities(card: Handed, count: number, people: number): Promise<OneOfMany[]> {
  const read = readCardFile(card.name, card.buffer)
  if (!read.ok) throw new Error(JSON.stringify(read.fault))
  const to: OfficeKeys = { ...(await officeKeys('province', 'SC', '示例省公司')), card: read.value.file.card, fingerprint: read.value.fingerprint }
  const made: OneOfMany[] = []
  for (let place = 0; place < count; place++) {
    const city = await cityAt(place, people)
    const { bytes, fileName } = await sealCity(city, to)
    const signature = signWith(city.keys.working, new TextEncoder().encode(canonicalJson(city.keys.card)))
    made.push({
      code: city.code,
      name: city.name,
      order: place,
      fingerprint: city.keys.fingerprint,
      card: [...writeCardFile(city.keys.card, signature, null)],
      file: { name: fileName, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
    })
  }
  return made
}

/** Registers the cities and believes their keys: what people do city by city, done at once. */
export async function provinceKnows(page: Page, cities: readonly OneOfMany[]): Promise<void> {
  const given = cities.map(({ code, name, order, fingerprint, card }) => ({ code, name, order, fingerprint, card }))
  const refused = await page.evaluate(async (all) => {
    const post = async (address: string, type: string, body: BodyInit): Promise<unknown> =>
      (await fetch(address, { method: 'POST', headers: { 'content-type': type }, body })).json()
    const call = (name: string, input: unknown): Promise<unknown> => post(`/call/${name}`, 'application/json', JSON.stringify(input))
    const isOk = (reply: unknown): boolean => typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true
    const handleOf = (reply: unknown): string => /"handle":"([^"]+)"/.exec(JSON.stringify(reply))?.[1] ?? ''
    const failed: unknown[] = []
    for (const { card, fingerprint, ...city } of all) {
      const upload = handleOf(await post(`/upload?name=${encodeURIComponent(`${city.name}.hckey`)}`, 'application/octet-stream', new Uint8Array(card)))
      const read = { fingerprint, heard: fingerprint, how: 'telephone', with: '周敏', on: '2026-07-01', by: '陈立' }
      for (const reply of [
        await call('keys.takeCard', { upload }),
        await call('workspace.dispatch', { command: 'trust.confirm', input: read }),
        await call('workspace.dispatch', { command: 'consolidation.saveCity', input: city })
      ])
        if (!isOk(reply)) failed.push(reply)
    }
    return failed
  }, given)
  expect(refused).toEqual([])
  await page.reload()
  await expect(page.getByRole('navigation', { name: '上报汇总各部分' })).toBeVisible()
}
