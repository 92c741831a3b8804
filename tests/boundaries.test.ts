import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

const root = resolve(import.meta.dirname, '..')
const reportSchema = z.object({ summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }) })
const configSchema = z.object({ forbidden: z.array(z.object({ name: z.string() })) })
const { forbidden } = configSchema.parse(createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')))

/** Modules that a clean house could have; the planted ones import them. */
const innocent: Record<string, string> = {
  'shared/kernel/rule.ts': "import { z } from 'zod'\nexport const rule = z",
  'shared/standard/pack.ts': "import { rule } from '../kernel/rule'\nexport const pack = rule",
  'shared/families/pay/model.ts': "import { pack } from '../../standard/pack'\nexport const model = pack",
  'shared/families/pay/index.ts': "export { model } from './model'",
  'shared/families/roster/index.ts': "import { model } from '../pay/index'\nexport const roster = model",
  'shared/workspace/tables.ts': "import { roster } from '../families/roster/index'\nexport const tables = roster",
  'shared/submission/manifest.ts': "import { tables } from '../workspace/tables'\nexport const manifest = tables",
  'shared/contract/index.ts': "import { manifest } from '../submission/manifest'\nexport const contract = manifest",
  'electron/services/index.ts':
    "import { readFile } from 'node:fs'\nimport { contract } from '../../shared/contract/index'\nexport const services = { contract, readFile }",
  'electron/main/index.ts': "import { app } from 'electron'\nimport { services } from '../services/index'\nexport const main = { app, services }",
  'electron/preload/index.ts': "import { ipcRenderer } from 'electron'\nexport const bridge = ipcRenderer",
  'electron/browser-host/index.ts': "import { services } from '../services/index'\nexport const host = services",
  'renderer/main.ts': "import { contract } from '../shared/contract/index'\nexport const page = contract",
  'tests/helper.ts': 'export const helper = 1',
  'node_modules/zod/index.js': 'export const z = 1',
  'node_modules/zod/package.json': '{"name":"zod","version":"1.0.0","main":"index.js"}',
  'node_modules/electron/index.js': 'exports.app = 1; exports.ipcRenderer = 1',
  'node_modules/electron/package.json': '{"name":"electron","version":"1.0.0","main":"index.js"}',
  'shared/kernel/distributions.ts': "import jStat from 'jstat'\nexport const fQuantile = jStat",
  'node_modules/jstat/index.js': 'module.exports = 1',
  'node_modules/jstat/package.json': '{"name":"jstat","version":"1.0.0","main":"index.js"}',
  'node_modules/other/index.js': 'module.exports = 1',
  'node_modules/other/package.json': '{"name":"other","version":"1.0.0","main":"index.js"}',
  'package.json': '{"name":"house","dependencies":{"zod":"1.0.0","jstat":"1.0.0","other":"1.0.0"},"devDependencies":{"electron":"1.0.0"}}'
}

/** One wrong import for each rule: rule, the module that is at fault, its text. */
const planted: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['shared-order-kernel', 'shared/kernel/planted.ts', "import '../standard/pack'"],
  ['shared-order-trust', 'shared/trust/planted.ts', "import '../standard/pack'"],
  ['shared-order-standard', 'shared/standard/planted.ts', "import '../families/roster/index'"],
  ['shared-order-families', 'shared/families/pay/planted-order.ts', "import '../../workspace/tables'"],
  ['shared-order-workspace', 'shared/workspace/planted.ts', "import '../submission/manifest'"],
  ['shared-order-submission', 'shared/submission/planted.ts', "import '../contract/index'"],
  ['shared-alone', 'shared/kernel/planted-alone.ts', "import '../../electron/services/index'"],
  ['shared-no-builtins', 'shared/kernel/planted-builtin.ts', "import 'node:fs'"],
  ['shared-only-zod', 'shared/kernel/planted-package.ts', "import 'other'"],
  ['statistics-in-one-file', 'shared/families/pay/planted-statistics.ts', "import 'jstat'"],
  ['family-by-its-index', 'shared/families/roster/planted.ts', "import type { model } from '../pay/model'\nexport type M = typeof model"],
  ['families-by-their-index', 'shared/contract/planted.ts', "import '../families/pay/model'"],
  ['renderer-not-electron', 'renderer/planted.ts', "import '../electron/services/index'"],
  ['renderer-no-builtins', 'renderer/planted-builtin.ts', "import 'node:path'"],
  ['electron-not-renderer', 'electron/services/planted.ts', "import '../../renderer/main'"],
  ['services-know-no-host', 'electron/services/planted-host.ts', "import '../browser-host/index'"],
  ['hosts-apart', 'electron/cli/planted.ts', "import '../browser-host/index'"],
  ['electron-in-its-shell', 'electron/services/planted-electron.ts', "import 'electron'"],
  ['bridge-is-bare', 'electron/preload/planted.ts', "import 'node:fs'"],
  ['product-not-tests', 'renderer/planted-test.ts', "import '../tests/helper'"],
  ['no-cycles', 'shared/kernel/planted-cycle.ts', "import { a } from './planted-round'\nexport const b = a"],
  ['no-unresolved', 'renderer/planted-nothing.ts', "import './nothing'"]
]
const companions: Record<string, string> = {
  'shared/kernel/planted-round.ts': "import type { b } from './planted-cycle'\nexport const a = 1\nexport type B = typeof b"
}

let clean = ''
let dirty = ''
const build = async (files: Record<string, string>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'hengcai-boundaries-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}
beforeAll(async () => {
  clean = await build(innocent)
  dirty = await build({ ...innocent, ...companions, ...Object.fromEntries(planted.map(([, path, text]) => [path, text])) })
})
afterAll(() => Promise.all([clean, dirty].map((folder) => rm(folder, { recursive: true, force: true }))))

/** What the checker finds in a house, as `rule module`. */
async function findings(folder: string): Promise<string[]> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [program, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', 'shared', 'electron', 'renderer']
  const output = await new Promise<string>((done) => execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }, (_error, stdout) => done(stdout)))
  return reportSchema.parse(JSON.parse(output)).summary.violations.map(({ rule, from }) => `${rule.name} ${from}`)
}

describe('who may import whom', () => {
  test('a clean house is green', async () => {
    expect(await findings(clean)).toEqual([])
  })
  test('each rule turns red at its planted violation', async () => {
    const found = new Set(await findings(dirty))
    expect(planted.map(([rule, path]) => `${rule} ${path}`).filter((expected) => !found.has(expected))).toEqual([])
  })
  test('no rule goes without a planted violation', () => {
    expect(forbidden.map(({ name }) => name).toSorted()).toEqual(planted.map(([rule]) => rule).toSorted())
  })
})

/** What would let the clock, chance or a window into shared/. A day computed from a number is allowed, the present one is not. */
const impurities: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|(?<!\w)Date\(\s*\)|\bperformance\.now\b|\bsetTimeout\b|\bsetInterval\b/],
  ['chance', /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/],
  ['the surroundings', /\bglobalThis\b|\bwindow\.|\bdocument\.|\bprocess\.|\blocalStorage\b/],
  ['the network', /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/],
  ['the zone of the machine', /\.get(?:FullYear|Month|Date|Day|Hours|Minutes)\(|\.toLocale(?:Date|Time)String\(|\.toLocaleString\(\s*\)|\bgetTimezoneOffset\b/]
]
/** Code without comments; texts stay, for a template could hold code. */
const codeOf = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '')
const impuritiesOf = (text: string): string[] => impurities.filter(([, pattern]) => pattern.test(codeOf(text))).map(([what]) => what)

describe('shared/ is pure', () => {
  test.each([
    ['const now = Date.now()', 'the clock'],
    ['const now = new Date()', 'the clock'],
    ['const chance = Math.random()', 'chance'],
    ['globalThis.x = 1', 'the surroundings'],
    ['window.alert()', 'the surroundings'],
    ["fetch('x')", 'the network'],
    ['day.getMonth()', 'the zone of the machine']
  ])('%s is seen', (text, what) => {
    expect(impuritiesOf(text)).toEqual([what])
  })
  test('a day from a number, and a comment, are not', () => {
    expect(impuritiesOf('/* window.x */ const day = new Date(days * 86_400_000).toISOString() // Date.now()')).toEqual([])
  })
  test('every file', async () => {
    const files = (await readdir(join(root, 'shared'), { recursive: true })).filter((path) => path.endsWith('.ts'))
    expect(files.length).toBeGreaterThan(10)
    const found = await Promise.all(
      files.map(async (path) => impuritiesOf(await readFile(join(root, 'shared', path), 'utf8')).map((what) => `${path}: ${what}`))
    )
    expect(found.flat()).toEqual([])
  })
})
