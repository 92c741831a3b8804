#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openAddress } from './browsers.mjs'
import { electronBinary, electronImpossible, fetchElectron } from './electron-binary.mjs'
import { thisMachine } from '../electron/machine.mjs'
import { say } from './say.mjs'
import { build, install, needsBuild, needsInstall } from './setup.mjs'
import { isOldNode, readStartArguments } from './start-arguments.mjs'

/** @typedef {import('./start-arguments.mjs').StartArguments} StartArguments */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const machine = thisMachine()

/** Installs and builds what is missing; false where that failed. */
function prepare() {
  if (needsInstall(root)) {
    say('installing')
    const { ok, output } = install(root)
    if (!ok) return (process.stderr.write(output), say('installFailed'), false)
  }
  if (needsBuild(root)) {
    say('building')
    const { ok, output } = build(root)
    if (!ok) return (process.stderr.write(output), say('buildFailed'), false)
  }
  return true
}

/** Waits for a program and leaves Ctrl+C to it: it saves and quits by itself. @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} */
const ended = (child) =>
  new Promise((done) => {
    const leave = () => undefined
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, signal === 'SIGINT' ? leave : () => child.kill(signal))
    child.once('error', () => done(127))
    child.once('exit', (code) => done(code ?? 1))
  })

/** Finds or fetches Electron; its program, or null with the reason said. @param {boolean} force */
function findElectron(force) {
  const seconds = Number(machine.environment['HENGCAI_ELECTRON_SECONDS'] ?? 20)
  const impossible = electronImpossible(machine)
  const reason = impossible ?? (electronBinary(root) ? null : fetchElectron(root, { seconds, force, announce: () => say('fetchingElectron', { seconds }) }))
  if (reason !== null) say('electronAbsent', { reason })
  return reason === null ? electronBinary(root) : null
}

/** Runs the desktop shell; false where it fell over at once. @param {string} binary @param {StartArguments} given */
async function runElectron(binary, given) {
  say('electronHere')
  const environment = { ...process.env }
  delete environment['ELECTRON_RUN_AS_NODE']
  const started = Date.now()
  const code = await ended(spawn(binary, [root, ...given.file], { cwd: root, stdio: 'inherit', env: environment }))
  if (code !== 0 && Date.now() - started < 5000) return (say('electronFailed'), false)
  process.exitCode = code
  return true
}

/** Runs the browser host and opens each address that it offers. @param {StartArguments} given */
async function runBrowserHost(given) {
  const args = [join(root, 'out/main/browser-host.js'), ...given.file, '--port', String(given.port)]
  const host = spawn(process.execPath, args, { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  host.on('message', (/** @type {unknown} */ message) => {
    if (!given.open || typeof message !== 'object' || message === null || !('address' in message) || !('windowFolder' in message)) return
    openAddress(machine, String(message.address), String(message.windowFolder)).then(
      (opened) => opened || say('onlyPrint'),
      () => say('onlyPrint')
    )
  })
  process.exitCode = await ended(host)
}

/** @param {StartArguments} given */
async function start(given) {
  if (!prepare()) return void (process.exitCode = 1)
  const binary = given.browser ? null : findElectron(given.fetchElectron)
  if (binary === null || !(await runElectron(binary, given))) await runBrowserHost(given)
}

const given = readStartArguments(process.argv.slice(2), (path) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path))
if (isOldNode(process.versions.node)) {
  say('node', { version: process.versions.node })
  process.exitCode = 1
} else if (given === null) {
  say('usage')
  process.exitCode = 2
} else await start(given)
