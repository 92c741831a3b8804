import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openWorkspace } from '../../electron/services/storage'
import { canonicalJson } from '../../shared/kernel/canonical-json'
import { baseLines, newDocument } from '../../electron/services/storage/document'
import { gradeTables, mostAttachmentBytes } from '../../shared/families/grade'
import { prepareEdit } from '../../shared/workspace/command'
import { operator, person, plain, valueOf } from './support/edits'
import { MemoryDisk } from './support/memory-disk'
import { filePath, openOrCreate, optionsOn, Ledger } from './support/model'

/** A scan of so many bytes, each a little different. */
function contentOf(number: number, bytes = mostAttachmentBytes): { sha256: string; base64: string } {
  const scan = Buffer.alloc(bytes, `%PDF-${number}`)
  return { sha256: createHash('sha256').update(scan).digest('hex'), base64: scan.toString('base64') }
}

describe('scans in a file', () => {
  test('of any number stand in lines that fit into a text; other rows stand as ever', () => {
    const document = newDocument('绵阳', 'w', '2026-06-30T10:31:07Z')
    for (let number = 0; number < 12; number++) document.tables.attachmentContents.set(contentOf(number).sha256, contentOf(number))
    const people = Array.from({ length: 700 }, (_, number) => person(String(number)))
    for (const one of people) document.tables.people.set(one.staffNo, one)
    const lines = [...baseLines(document)].map(({ bytes }) => bytes)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(22_000_000)
    const rows = lines.flatMap((line) => {
      const text = line.toString('utf8', line.indexOf('{'))
      return text.includes('"table":"people"') ? [text.trimEnd()] : []
    })
    expect(rows).toEqual([people.slice(0, 500), people.slice(500)].map((some) => canonicalJson({ table: 'people', rows: some })))
    const scans = lines.filter((line) => line.subarray(-40).toString('utf8').includes('"table":"attachmentContents"'))
    expect(scans.length).toBe(4)
  })

  test('come back whole from a file that was rewritten and opened again, undone and done again', async () => {
    const disk = new MemoryDisk()
    const opened = valueOf(await openOrCreate(disk.files, disk, new Ledger()))
    const edit = async (command: string, input: unknown): Promise<void> => {
      valueOf(await opened.commit(valueOf(prepareEdit(command, input, opened.tables)), operator))
    }
    await edit('grade.openYear', { year: 2026, resultYear: 2025, asOf: '2026-06-30', round: null, establishment: {} })
    for (let number = 0; number < 5; number++) {
      const content = contentOf(number, 200_000)
      const attachment = {
        attachment: `scan-${number}`,
        year: 2026,
        staffNo: null,
        name: '表.pdf',
        type: 'application/pdf',
        bytes: 200_000,
        on: '2026-07-10',
        by: operator
      }
      await edit('grade.attach', { attachment: { ...attachment, sha256: content.sha256 }, content })
    }
    valueOf(await opened.undo(operator))
    const before = plain(opened.tables)
    await opened.close()
    const again = valueOf(await openWorkspace(filePath, optionsOn(disk)))
    expect([again.notices, again.tables.attachmentContents.size]).toEqual([[], 4])
    expect(plain(again.tables)).toEqual(before)
    valueOf(await again.redo(operator))
    const fifth = contentOf(4, 200_000)
    expect(again.tables.attachmentContents.get(gradeTables.attachmentContents.key(fifth))).toEqual(fifth)
    await again.close()
  })
})
