import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasDisplay } from '../electron/machine.mjs'

/** @typedef {import('../electron/machine.mjs').Machine} Machine */

/** @param {string} path */
const read = (path) => {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return null
  }
}

/** @param {string} root @returns {string | null} */
export function electronVersion(root) {
  const text = read(join(root, 'node_modules/electron/package.json'))
  /** @type {unknown} */
  const manifest = text === null ? null : JSON.parse(text)
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : null
}

/**
 * The Electron program, where it is there and of the right version. Its package is only read: loading it would start a download.
 * @param {string} root
 * @returns {string | null}
 */
export function electronBinary(root) {
  const folder = join(root, 'node_modules/electron')
  const path = read(join(folder, 'path.txt'))
  const version = read(join(folder, 'dist/version'))?.replace(/^v/, '')
  if (path === null || version === undefined || version !== electronVersion(root)) return null
  const binary = join(folder, 'dist', path)
  return existsSync(binary) ? binary : null
}

/**
 * Why Electron cannot run here at all, or null.
 * @param {Machine} machine
 */
export function electronImpossible(machine) {
  if (!hasDisplay(machine)) return '没有显示器 no display'
  if (machine.platform === 'linux' && machine.root) return '不能以 root 运行 not as root'
  return null
}

/**
 * Tries to fetch the program within a time, once a version unless forced; why there is none, or null when it is there now.
 * @param {string} root
 * @param {{ seconds: number, force: boolean, announce: () => void }} options
 * @returns {string | null}
 */
export function fetchElectron(root, { seconds, force, announce }) {
  const version = electronVersion(root)
  if (version === null) return '未安装 not installed'
  const tried = join(root, '.cache', `electron-${version}-tried`)
  if (!force && existsSync(tried)) return '以前下载没有成功，可用 --fetch-electron 再试 an earlier download failed, --fetch-electron tries again'
  announce()
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(tried, '')
  const result = spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    cwd: root,
    stdio: 'ignore',
    timeout: seconds * 1000,
    killSignal: 'SIGKILL'
  })
  if (electronBinary(root) !== null) return null
  return result.signal === null ? '下载不到 it cannot be downloaded' : `${seconds} 秒内没有下载完 not downloaded in ${seconds} s`
}
