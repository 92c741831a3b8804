#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from '../electron/installed-browser.mjs'
import { thisMachine } from '../electron/machine.mjs'
import { say } from './say.mjs'
import { build, install, needsBuild, needsInstall, runNpm } from './setup.mjs'
import { isOldNode } from './start-arguments.mjs'
import { ensureTools, installPackages } from './system-packages.mjs'
import { countPlaywright, countVitest, lineOf, settle, summary } from './test-report.mjs'

/** @typedef {import('./test-report.mjs').Outcome} Outcome */
/** @typedef {() => { passed: number, failed: number }} Part */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const machine = thisMachine()
const reports = join(root, '.cache/reports')

/** Runs a program of node_modules with this Node: the stubs in .bin differ between systems. @param {string} program @param {string[]} args @param {Record<string, string>} [environment] */
function run(program, args, environment = {}) {
  const options = /** @type {const} */ ({ cwd: root, stdio: 'inherit' })
  return spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], { ...options, env: { ...process.env, ...environment } }).status === 0
}

/** A check counts as one test. @param {string} program @param {string[]} args @returns {Part} */
const check = (program, args) => () => (run(program, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** @param {string} name @returns {unknown} */
const readReport = (name) => {
  try {
    return JSON.parse(readFileSync(join(reports, name), 'utf8'))
  } catch {
    return null
  }
}

/** Its own report goes to a file, so that what people read stays readable. @param {string} name @param {Record<string, string>} [environment] @returns {Part} */
const vitest = (name, environment) => () => {
  ensureTools(machine, () => say('installingTools'))
  const endedWell = run('vitest/vitest.mjs', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${join(reports, `${name}.json`)}`], environment)
  return settle(countVitest(readReport(`${name}.json`)), endedWell)
}

/** @type {Part} */
const playwright = () => {
  const browser = ensureBrowser()
  if (browser === null) return (say('noBrowser'), { passed: 0, failed: 1 })
  const environment = { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'e2e.json'), ...(browser === '' ? {} : { HENGCAI_BROWSER: browser }) }
  const endedWell = run('@playwright/test/cli.js', ['test', '--reporter=dot,json'], environment)
  return settle(countPlaywright(readReport('e2e.json')), endedWell)
}

/** @type {Part} */
const built = () => {
  const { ok, output } = build(root)
  if (!ok) process.stdout.write(output)
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
}

/** A browser for the tests: an installed one, else the one that this system can install; '' for Playwright's own, null for none. */
function ensureBrowser() {
  const found = findBrowser(machine)
  if (found !== null) return found
  say('installingBrowser')
  if (installPackages(machine, ['chromium', 'fonts-noto-cjk'])) return findBrowser(machine)
  return runNpm(root, ['exec', '--', 'playwright', 'install', 'chromium']).ok ? '' : null
}

/** In the order in which they run: what is quick to tell comes first. @type {Map<string, Part>} */
const parts = new Map([
  ['types', check('typescript/bin/tsc', ['-b'])],
  ['lint', check('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings'])],
  ['format', check('oxfmt/bin/oxfmt', ['--check'])],
  ['boundaries', check('dependency-cruiser/bin/dependency-cruise.mjs', ['--config', '.dependency-cruiser.cjs', 'shared', 'electron', 'renderer'])],
  ['build', built],
  ['unit', vitest('unit')],
  ['e2e', playwright]
])
const onRequest = new Map([['long', vitest('long', { HENGCAI_LONG: '1' })]])
const onBuilt = ['unit', 'e2e', 'long']

/** The parts to run; what needs the built program gets it. @param {string[]} asked */
const chosen = (asked) => (asked.some((name) => onBuilt.includes(name)) && !asked.includes('build') && needsBuild(root) ? ['build', ...asked] : asked)

/** Runs one part and says what it came to. @param {string} name @param {Part} part @returns {Outcome} */
function runPart(name, part) {
  process.stdout.write(`\n— ${name}\n`)
  const started = performance.now()
  const outcome = { name, ...part(), seconds: (performance.now() - started) / 1000 }
  process.stdout.write(`${lineOf(outcome)}\n`)
  return outcome
}

function main() {
  const asked = process.argv.slice(2)
  const known = new Map([...parts, ...onRequest])
  if (isOldNode(process.versions.node)) return (say('node', { version: process.versions.node }), 1)
  if (asked.some((name) => !known.has(name))) return (say('testUsage', { parts: [...known.keys()].join(' ') }), 2)
  if (needsInstall(root)) {
    say('installing')
    const { ok, output } = install(root)
    if (!ok) return (process.stderr.write(output), say('installFailed'), 1)
  }
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const outcomes = (asked.length > 0 ? chosen(asked) : [...parts.keys()]).map((name) => runPart(name, known.get(name) ?? built))
  process.stdout.write(`\n${outcomes.map(lineOf).join('\n')}\n\n${summary(outcomes)}\n`)
  return outcomes.every(({ failed }) => failed === 0) ? 0 : 1
}

process.exitCode = main()
