import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allParameters, allRules } from '../shared/families'
import { languages } from '../shared/kernel/texts'
import { hostCatalogues } from '../electron/services/texts'

const root = join(import.meta.dirname, '..')
const families = readdirSync(join(root, 'shared/families'), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true }).flatMap((entry) =>
    entry.isFile() && /\.tsx?$/.test(entry.name) ? [join(entry.parentPath, entry.name)] : []
  )

describe('every family', () => {
  it.each(families)('%s has its parts, its pages and its tests', (family) => {
    const parts = ['index.ts', 'model.ts', 'params.ts', 'commands.ts', 'sheets.ts', 'import.ts', 'messages.ts'].map(
      (part) => `shared/families/${family}/${part}`
    )
    expect([...parts, `renderer/families/${family}`, `tests/families/${family}`].filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
  it('has rules and parameters under names of their own', () => {
    for (const ids of [allRules.map(({ id }) => id), allParameters.map(({ path }) => path)]) expect(new Set(ids).size).toBe(ids.length)
    // The four parts of 四定 are one family, and its rules are called by their part.
    const parts = [...families, 'positioning', 'posts', 'duties', 'headcount']
    expect(allRules.filter(({ id }) => !parts.includes(id.split('.')[0] ?? ''))).toEqual([])
  })
})

describe('every text', () => {
  it('stands in a catalogue of its own namespace', () => {
    const namespaces = hostCatalogues.map(({ namespace }) => namespace)
    expect(namespaces.filter((name, index) => namespaces.indexOf(name) !== index)).toEqual([])
  })
  it('says something in each language, Chinese in Chinese', () => {
    const blankByNature = /^explain\.unit\.|^file\.|\.download$/
    for (const { namespace, texts } of hostCatalogues)
      for (const language of languages)
        for (const [key, text] of Object.entries(texts[language])) {
          const name = `${namespace}.${key}`
          if (!blankByNature.test(name)) expect(text.trim(), `${language} ${name}`).not.toBe('')
          expect(text, `${language} ${name}`).not.toMatch(/TODO|FIXME|lorem/i)
        }
  })
  it('of every fault has a way out', () => {
    for (const { namespace, texts } of hostCatalogues) {
      const keys = Object.keys(texts['zh-CN'])
      // A catalogue of faults is one half ways out; elsewhere a key may happen to be called so.
      if (keys.filter((key) => key.endsWith('.wayOut')).length * 3 > keys.length)
        expect(
          keys.filter((key) => !key.endsWith('.wayOut') && !keys.includes(`${key}.wayOut`)),
          namespace
        ).toEqual([])
    }
  })
  it('of every fault that code makes is in a catalogue that hosts and windows have', () => {
    const declared = [...filesBelow('shared'), ...filesBelow('electron')].flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/define(?:Faults|Texts)\(\s*'([^']+)'/g)].map(([, name]) => name)
    )
    // `excel` is the example of a docstring.
    const local = new Set(['excel'])
    const known = new Set(hostCatalogues.map(({ namespace }) => namespace))
    const spokenByShells = declared.filter((name) => name !== undefined && !known.has(name) && !local.has(name))
    // What a shell says by itself (its menu, its terminal) has catalogues of its own.
    expect(spokenByShells.filter((name) => !/^(shell|main|menu|host|browser|window|terminal|trouble|electron|cli)/i.test(name ?? ''))).toEqual([])
  })
})
