import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const root = resolve(import.meta.dirname, '..')
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8')
/** The cells of each row of the tables. */
const rowsOf = (document: string): string[][] =>
  document
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('|--'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
    )

describe('docs/security.md', () => {
  test('has the 20 items of the checklist, in order', async () => {
    const numbers = rowsOf(await read('docs/security.md')).flatMap(([first = '']) => (/^\d+$/.test(first) ? [Number(first)] : []))
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })
  test('names for each rule a file that keeps it and a test that holds it, and they are there', async () => {
    const rows = rowsOf(await read('docs/security.md')).filter((cells) => cells.at(-1) !== 'held by')
    expect(rows.length).toBeGreaterThan(30)
    for (const cells of rows) {
      const [keeps = '', holds = ''] = cells.slice(-2).map((cell) => /^`([^`]+)`$/.exec(cell)?.[1])
      expect(existsSync(join(root, keeps)), `${cells[0] ?? ''}: ${keeps}`).toBe(true)
      expect(holds).toMatch(/^tests\/.*\.(?:test|spec)\.ts$/)
      expect(existsSync(join(root, holds)), `${cells[0] ?? ''}: ${holds}`).toBe(true)
    }
  })
  test('names every rule of the shell', async () => {
    const document = await read('docs/security.md')
    const rules = (await readdir(join(root, 'electron/main/security'))).filter((name) => name !== 'scheme.ts')
    expect(rules.filter((name) => !document.includes(`electron/main/security/${name}`))).toEqual([])
  })
})

describe('what no other test holds', () => {
  test('nothing is handed to the system by openExternal', async () => {
    const sources = (await readdir(join(root, 'electron'), { recursive: true })).filter((path) => path.endsWith('.ts'))
    const found = await Promise.all(sources.map(async (path) => ((await read(join('electron', path))).includes('openExternal(') ? [path] : [])))
    expect(found.flat()).toEqual([])
  })
  test('Electron, and every other package, is pinned exactly', async () => {
    const versions = z.record(z.string(), z.string())
    const { dependencies, devDependencies } = z.object({ dependencies: versions, devDependencies: versions }).parse(JSON.parse(await read('package.json')))
    expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/)
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^(?:npm:@?[\w./-]+@)?\d+\.\d+\.\d+(?:-r\.\d+)?$/.test(version)
    )
    expect(loose).toEqual([])
  })
  test('the fuses are set', async () => {
    const configuration = await read('build/electron-builder.yml')
    const fuses = Object.fromEntries([...configuration.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name = '', value]) => [name, value === 'true']))
    expect(fuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      enableCookieEncryption: true
    })
    expect(configuration).toMatch(/fileAssociations:\n {2}- ext: hengcai\n/)
  })
  test('no page of the sources has an inline script or style', async () => {
    const page = await read('renderer/index.html')
    expect(page).toContain('<meta name="style-nonce" content="__NONCE__" />')
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/)
  })
})
