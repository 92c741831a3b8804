import { describe, expect, test } from 'vitest'
import { openEnvelope, openZip, submissionKind, type Opened } from '../../electron/services/sealing'
import type { Result } from '../../shared/kernel/result'
import type { SubmissionManifest } from '../../shared/submission'
import { mutationsOf, resealed, type Finding, type Mutation } from './mutations'
import { sampleKeys, sealSample } from './sample'

const city = await sampleKeys('city', 'MY')
const impostor = await sampleKeys('city', 'CD')
const province = await sampleKeys('province', 'SC')
const sealed = await sealSample(city, province.card.recipients)
const identities = [province.identity]

const findingOf = (opened: Result<Opened<SubmissionManifest>>): string =>
  opened.ok ? (opened.value.isSignedBy(city.card.signing) ? 'accepted' : 'badSignature') : opened.fault.code.replace('sealed.', '')
async function open({ layer, bytes }: Mutation, through: 'age' | 'zip'): Promise<Result<Opened<SubmissionManifest>>> {
  if (layer === 'zip' && through === 'zip') return openZip(submissionKind, 'x.hcsub', bytes)
  return openEnvelope(submissionKind, { name: 'x.hcsub', bytes: layer === 'file' ? bytes : await resealed(bytes, province.card.recipients) }, { identities })
}

describe('10,000 mutations of a package that is in order', () => {
  test('each is refused for its own reason; none throws, none is accepted', async () => {
    const wrong: string[] = []
    const seen = new Map<string, number>()
    let index = 0
    for (const mutation of mutationsOf(sealed, { count: 10_000, seed: 20_261_124, impostor: impostor.privateKey })) {
      const opened = await open(mutation, index++ % 20 === 0 ? 'age' : 'zip')
      const found = findingOf(opened)
      seen.set(found, (seen.get(found) ?? 0) + 1)
      const entry = opened.ok ? undefined : opened.fault.params['entry']
      const isRight = mutation.findings.some((finding) => finding === found) && (mutation.entry === undefined || entry === mutation.entry)
      if (!isRight)
        wrong.push(`${index} ${mutation.what}: ${found} ${JSON.stringify(entry ?? '')}, not ${mutation.findings.join(' or ')} ${mutation.entry ?? ''}`)
    }
    expect(wrong.slice(0, 20)).toEqual([])
    expect(index).toBe(10_000)
    const findings: Finding[] = [
      'notPackage',
      'wrongRecipient',
      'damaged',
      'unsafe',
      'newerSchema',
      'malformed',
      'changedBytes',
      'missingEntry',
      'badSignature'
    ]
    expect([...seen.keys()].toSorted()).toEqual(findings.toSorted())
    for (const finding of findings) expect(seen.get(finding), finding).toBeGreaterThan(10)
  }, 120_000)

  test('the same seed gives the same mutations, another seed others', () => {
    const first = (seed: number): string[] => [...mutationsOf(sealed, { count: 60, seed, impostor: impostor.privateKey })].map(({ what }) => what)
    expect(first(1)).toEqual(first(1))
    expect(first(1)).not.toEqual(first(2))
  })

  test('the package itself is accepted, and so is the same content packed again by others', async () => {
    expect(findingOf(await openEnvelope(submissionKind, { name: 'x.hcsub', bytes: sealed.bytes }, { identities }))).toBe('accepted')
    expect(
      findingOf(await openEnvelope(submissionKind, { name: 'x.hcsub', bytes: await resealed(sealed.zip, province.card.recipients) }, { identities }))
    ).toBe('accepted')
  })

  test('refusing a bomb costs little', () => {
    const bombs = [...mutationsOf(sealed, { count: 3000, seed: 7, impostor: impostor.privateKey })].filter(({ what }) => what.includes('bomb'))
    expect(bombs.length).toBeGreaterThan(20)
    const before = process.memoryUsage().arrayBuffers
    for (const { bytes } of bombs) openZip(submissionKind, 'x.hcsub', bytes)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(256 * 1_048_576)
  })
})
