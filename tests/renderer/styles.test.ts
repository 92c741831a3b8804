import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../renderer')
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))
/** Sheets that restyle others on purpose: what is printed, what every page shares. */
const overall = ['print/why.css', 'app/styles.css']

/** The class that each rule of a sheet begins with; a rule under `:where(…)` is bound to its own root. */
function firstClasses(css: string): string[] {
  const rules = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{/g)
  return [...rules].flatMap(([, selectors = '']) =>
    selectors.split(/,(?![^(]*\))/).flatMap((selector) => {
      const [, name] = /^\.([A-Za-z][\w-]*)/.exec(selector.trim()) ?? []
      return name === undefined ? [] : [name]
    })
  )
}

it('lets no lazily loaded sheet restyle the pages of another', () => {
  const owners = new Map<string, Set<string>>()
  for (const sheet of sheets) {
    const name = sheet.replaceAll('\\', '/')
    if (overall.includes(name)) continue
    for (const one of firstClasses(readFileSync(join(root, sheet), 'utf8'))) owners.set(one, (owners.get(one) ?? new Set()).add(name))
  }
  const shared = [...owners].filter(([, of]) => of.size > 1).map(([name, of]) => `${name}: ${[...of].join(' ')}`)
  // The import bar of a wizard's step belongs to both.
  expect(shared.filter((one) => !/^(wizard|import-bar):/.test(one))).toEqual([])
  expect(owners.size).toBeGreaterThan(100)
})
