import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomFrom, type Random } from './support/memory-disk'
import { runs } from './support/model'

const bundleFolder = resolve('.cache/tests/kill')
const program = join(bundleFolder, 'kill-child.mjs')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengcai-kill-'))
  const entry = resolve('tests/storage/support/kill-child.ts')
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: entry, outDir: bundleFolder, emptyOutDir: true, target: 'node20', rolldownOptions: { output: { entryFileNames: 'kill-child.mjs' } } }
  })
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

type Life = { opened: number | null; acknowledged: number | null; complaints: string[] }
/** Starts the program, lets it edit for a moment, kills it; gives what it had said. */
function live(path: string, planted: string, random: Random): Promise<Life> {
  return new Promise((done) => {
    const life: Life = { opened: null, acknowledged: null, complaints: [] }
    const child = spawn(process.execPath, [program, path, planted], { stdio: ['ignore', 'pipe', 'inherit'] })
    let rest = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const [word, number] = line.split(' ')
        if (word === 'ack') life.acknowledged = Number(number)
        else if (word === 'open' && !line.endsWith('read-only')) {
          life.opened = Number(number)
          setTimeout(() => child.kill('SIGKILL'), random() * 40)
        } else life.complaints.push(line)
      }
    })
    // Some die while they are still opening, or creating.
    if (random() < 0.2) setTimeout(() => child.kill('SIGKILL'), 40 + random() * 80)
    child.on('close', () => done(life))
  })
}

/** Kills over and over on one file; gives what was lost or went wrong. */
async function killOften(path: string, kills: number, seed: number, planted = ''): Promise<{ losses: string[]; edits: number; opened: number }> {
  const random = randomFrom(seed)
  const losses: string[] = []
  let acknowledged = 0
  let opened = 0
  for (let kill = 1; kill <= kills; kill++) {
    const life = await live(path, planted, random)
    losses.push(...life.complaints)
    if (life.opened !== null) {
      opened++
      if (life.opened < acknowledged) losses.push(`kill ${kill}: ${acknowledged} was acknowledged, ${life.opened} found`)
    }
    acknowledged = Math.max(life.acknowledged ?? life.opened ?? 0, planted === 'eager' ? 0 : acknowledged)
  }
  return { losses, edits: acknowledged, opened }
}

const hasPassword = (path: string): boolean => readFileSync(path, 'utf8').includes('"encryption":{')

describe('kill -9 at random moments', () => {
  test(
    'loses nothing that was acknowledged',
    async () => {
      const kills = runs(200, 5000)
      const lifetimes = 20
      const files = Array.from({ length: kills / lifetimes }, (_, index) => index)
      const worker = async (): Promise<void> => {
        for (let index = files.pop(); index !== undefined; index = files.pop()) {
          const { losses, edits, opened } = await killOften(join(folder, `${index}.hengcai`), lifetimes, index + 1, index % 3 === 0 ? 'password' : '')
          expect(losses, `file ${index}`).toEqual([])
          expect(hasPassword(join(folder, `${index}.hengcai`))).toBe(index % 3 === 0)
          expect([edits > 5, opened > lifetimes / 2], `file ${index}: ${edits} edits in ${opened} lives`).toEqual([true, true])
        }
      }
      await Promise.all([worker(), worker()])
    },
    runs(120_000, 3_000_000)
  )

  test('is seen by this harness when an edit is acknowledged before it is written', async () => {
    const { losses } = await killOften(join(folder, 'planted.hengcai'), 8, 99, 'eager')
    expect(losses.filter((loss) => loss.includes('was acknowledged')).length).toBeGreaterThan(0)
  }, 60_000)
})
