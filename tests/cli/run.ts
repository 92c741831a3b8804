import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
export const mianyang = (name: string): string => join(root, 'tests', 'files', 'mianyang', name)
export const mianyangBooks = ['1-花名册.xlsx', '2-考试成绩.csv', '3-月度绩效.xls', '4-主管评价.ods'].map(mianyang)

export type Ran = { readonly code: number; readonly out: string; readonly error: string }
/** Runs the built command line as a user does. */
export function hengcai(words: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'build', 'hengcai.mjs'), ...words], { stdio: ['pipe', 'pipe', 'pipe'] })
    let out = ''
    let error = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text))
    child.on('close', (code) => resolve({ code: code ?? -1, out, error }))
    child.stdin.end(input)
  })
}
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'hengcai-'))
