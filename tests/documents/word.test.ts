import { beforeAll, describe, expect, test } from 'vitest'
import { wordOf } from '../../electron/services/documents/word'
import { unpack } from '../../electron/services/excel/write/zip'
import type { Block, PrintDocument } from '../../shared/kernel/document'
import { pictureSvg } from '../../shared/kernel/picture'
import { eighteen, radar } from './pictures'
import { everyBlock, letterhead, paperIn, sampleDocument } from './samples'
import { textOf, wellFormed } from './xml'

type Opened = { readonly parts: ReadonlyMap<string, Uint8Array>; xml(path: string): string; readonly body: string }
const raster = async (): Promise<Uint8Array> => Buffer.from(letterhead.logo!.base64, 'base64')
async function open(documents: readonly PrintDocument[], paper = paperIn(), draw: typeof raster | undefined = raster): Promise<Opened> {
  const parts = unpack(await wordOf(documents, paper, draw))
  const xml = (path: string): string => new TextDecoder().decode(parts.get(path) ?? new Uint8Array())
  return { parts, xml, body: xml('word/document.xml') }
}
const openBlocks = (...blocks: Block[]) => open([sampleDocument({ blocks })])
const fieldsOf = (xml: string): string[] => [...xml.matchAll(/<w:(?:instrText|fldSimple)[^>]*>([^<]*)/g)].map(([, code = '']) => code.trim())

describe('a Word file with a block of every kind', () => {
  let word: Opened
  beforeAll(async () => {
    word = await open([sampleDocument()], paperIn(), undefined)
  })
  test('is a zip of well-formed parts', () => {
    const xmls = [...word.parts.keys()].filter((path) => /\.(?:xml|rels)$/.test(path))
    expect(xmls).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml', 'word/header1.xml', 'word/footer1.xml']))
    for (const path of xmls) wellFormed(word.xml(path))
  })
  test('says everything', () => {
    const said = textOf(word.body)
    const words = [
      '信息化客户经理能力评价反馈报告',
      '云移人〔2026〕12号',
      '第 1 轮　2026年6月',
      'YL10001',
      '表 1　各项能力的要求与结果',
      '合计',
      '第二步：制定个人发展计划。',
      '经办人：',
      '日期：',
      '（盖章）',
      '如对结果有异议',
      ...eighteen
    ]
    for (const one of words) expect(said).toContain(one)
    expect(textOf(word.xml('word/header1.xml'))).toContain('中国移动云岭分公司人力资源部')
    expect(textOf(word.xml('word/footer1.xml'))).toMatch(/示例标准包 2026\.1.*第 .*页，共 .*页/)
  })
  test('has real headings, heads that are repeated, rows that stay whole, widths that hold', () => {
    expect([1, 2, 3].map((level) => word.body.includes(`<w:pStyle w:val="Heading${level}"/>`))).toEqual([true, true, true])
    expect(word.body.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    for (const row of word.body.match(/<w:trPr>.*?<\/w:trPr>/g) ?? []) expect(row).toContain('<w:cantSplit/>')
    for (const table of word.body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []) {
      expect(table).toContain('<w:tblLayout w:type="fixed"/>')
      const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0)
      expect(grid).toBe(9411)
    }
  })
  test('is A4, upright or lying', async () => {
    expect(word.body).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/)
    const lying = await open([sampleDocument({ orientation: 'landscape', blocks: [] })])
    expect(lying.body).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
  })
  test('has each picture as a drawing, as pixels for programs that cannot draw, and in words', () => {
    const pictures = [...word.parts.keys()].filter((path) => path.startsWith('word/media/'))
    expect(pictures.filter((path) => path.endsWith('.svg'))).toHaveLength(3)
    for (const path of pictures.filter((one) => one.endsWith('.png'))) expect([...word.parts.get(path)!.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    expect(word.body).toContain('descr="18 项能力的要求等级与现场评价等级"')
    const drawn = pictures.filter((path) => path.endsWith('.svg')).map((path) => word.xml(path))
    expect(drawn).toContain(pictureSvg(radar, '18 项能力的要求等级与现场评价等级'))
  })
  test('names the company and the title, and nobody and no clock', () => {
    expect(word.xml('docProps/app.xml')).toContain('<Company>中国移动云岭分公司</Company>')
    expect(word.xml('docProps/core.xml')).toContain('<dc:title>信息化客户经理能力评价反馈报告</dc:title>')
    for (const path of word.parts.keys())
      if (path.startsWith('docProps/')) expect(word.xml(path)).not.toMatch(/creator|lastModifiedBy|created|modified|Un-named/i)
  })
  test('has no fields but the page numbers', () => {
    const fields = [...word.parts.keys()].filter((path) => path.endsWith('.xml')).flatMap((path) => fieldsOf(word.xml(path)))
    expect(fields.toSorted()).toEqual(['NUMPAGES', 'PAGE'])
  })
  test('has neither head nor page numbers where the sheet is bare, not even after one that has, and still says its small print', async () => {
    const two = await open([sampleDocument({ blocks: [] }), sampleDocument({ blocks: [], bare: true, footer: '示例标准包' })])
    expect(two.body.match(/<w:headerReference /g)).toHaveLength(2)
    expect(textOf(two.xml('word/header2.xml'))).toBe('')
    expect(textOf(two.xml('word/footer2.xml'))).toBe('示例标准包')
    expect(fieldsOf(two.xml('word/footer2.xml'))).toEqual([])
  })
  test('binds rows to each other, or the last ones to the signatures, where a table says so', async () => {
    const rows = ['一', '二', '三', '四', '五'].map((text) => [{ text }])
    const bound = async (more: Partial<Extract<Block, { kind: 'table' }>>): Promise<boolean[]> => {
      const { body } = await openBlocks({ kind: 'table', columns: [{ heading: '', width: 1 }], rows, ...more })
      return rows.map(([cell]) =>
        body
          .split('<w:tr>')
          .find((row) => row.includes(`>${cell?.text}<`))!
          .includes('<w:keepNext/>')
      )
    }
    const lines = await openBlocks({ kind: 'paragraph', text: '甲', style: 'small', withNext: true }, { kind: 'paragraph', text: '乙', style: 'small' })
    expect(lines.body.match(/<w:pStyle w:val="Small"\/><w:keepNext\/>/g)).toHaveLength(1)
    expect(await bound({})).toEqual([false, false, false, false, false])
    expect(await bound({ whole: true })).toEqual([true, true, true, true, false])
    expect(await bound({ signed: { lines: ['经办人'] } })).toEqual([false, false, true, true, true])
  })
  test('counts each numbered list from 1', async () => {
    const list: Block = { kind: 'bullets', numbered: true, items: ['甲', '乙'] }
    const { body } = await openBlocks(list, list)
    expect(new Set([...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id)).size).toBe(2)
  })
  test('begins a page where it is told to', async () => {
    const { body } = await openBlocks({ kind: 'newPage' })
    expect(body).toContain('<w:pageBreakBefore/>')
  })
})

describe('texts from data', () => {
  const hostile = [
    '<script>alert(1)</script>&amp;"',
    '\u0000\u0007\u001b[31m\ufffe\ud800红',
    '=HYPERLINK("http://x")',
    'CURRENT',
    'TOTAL_PAGES',
    '{ INCLUDETEXT "c:\\\\x" }',
    '😀👩‍👩‍👧‍👦',
    '\u202egnp.exe',
    '一'.repeat(50_000)
  ]
  const everywhere = (text: string): PrintDocument =>
    sampleDocument({
      title: text.slice(0, 200),
      subtitle: text.slice(0, 200),
      number: text.slice(0, 50),
      footer: text.slice(0, 200),
      blocks: [
        { kind: 'heading', level: 1, text: text.slice(0, 300) },
        { kind: 'paragraph', text },
        { kind: 'bullets', items: [text] },
        { kind: 'facts', columns: 2, pairs: [{ name: text.slice(0, 50), value: text }] },
        { kind: 'table', caption: text.slice(0, 50), columns: [{ heading: text.slice(0, 50), width: 1 }], rows: [[{ text }]] },
        { kind: 'picture', title: text.slice(0, 50), alt: text.slice(0, 200), picture: { ...radar, axes: radar.axes.map(() => text.slice(0, 30)) } },
        { kind: 'signatures', lines: [text.slice(0, 40)], seal: text.slice(0, 40) },
        { kind: 'box', lines: [text] }
      ]
    })
  test.each(hostile.map((text) => [text.slice(0, 20), text]))('%j stays text', async (_name, text) => {
    const word = await open([everywhere(text)], {
      letterhead: { ...letterhead, organisation: text.slice(0, 60), header: text.slice(0, 60) },
      language: 'zh-CN'
    })
    for (const path of word.parts.keys())
      if (/\.(?:xml|rels|svg)$/.test(path)) {
        wellFormed(word.xml(path))
        if (!path.startsWith('word/footer')) expect(fieldsOf(word.xml(path))).toEqual([])
      }
    expect(fieldsOf(word.xml('word/footer1.xml')).toSorted()).toEqual(['NUMPAGES', 'PAGE'])
    expect(word.xml('word/_rels/document.xml.rels')).not.toContain('TargetMode="External"')
    expect(word.body).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })
  test('are all there', async () => {
    const { body } = await open([everywhere('<b>50%</b> & 更多')])
    // Paragraph, bullet, fact, cell and box say it whole.
    expect(textOf(body).split('<b>50%</b> & 更多').length - 1).toBeGreaterThanOrEqual(8)
    const long = await open([everywhere('一'.repeat(50_000))])
    expect(textOf(long.body)).toContain('一'.repeat(50_000))
  })
  test('keep their line breaks', async () => {
    const { body } = await openBlocks({ kind: 'paragraph', text: '甲\r\n乙\n丙' })
    expect(body.match(/<w:br\/>/g)).toHaveLength(2)
  })
})

describe('odd documents', () => {
  test('with a line for a day have no second one beside it', async () => {
    const { body } = await openBlocks({ kind: 'signatures', lines: ['本人', '面谈日期：'] })
    expect(textOf(body).match(/日期：/g)).toHaveLength(2)
    expect(textOf(body)).not.toContain('：：')
  })
  test('with rows too short, too long and spanning too much have as many cells as columns', async () => {
    const columns = [1, 2, 3].map((width) => ({ heading: String(width), width }))
    const { body } = await openBlocks({
      kind: 'table',
      columns,
      rows: [[], [{ text: 'a' }, { text: 'b' }, { text: 'c' }, { text: 'd' }], [{ text: 'e', span: 9 }]]
    })
    const [, empty = '', full = '', spanning = ''] = body.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    expect([empty, full, spanning].map((row) => row.match(/<w:tc>/g)?.length)).toEqual([3, 3, 1])
    expect(spanning).toContain('<w:gridSpan w:val="3"/>')
  })
  test('with nothing in them still open', async () => {
    const word = await openBlocks(
      { kind: 'facts', columns: 4, pairs: [] },
      { kind: 'table', columns: [], rows: [] },
      { kind: 'box', lines: [] },
      { kind: 'signatures', lines: [] },
      { kind: 'space', millimetres: 9999 },
      { kind: 'bullets', items: [] }
    )
    wellFormed(word.body)
    expect(word.body).not.toMatch(/<w:tbl>(?:(?!<w:tr[ >]).)*<\/w:tbl>/s)
  })
  test('with a logo that is none leave it out', async () => {
    const word = await open([sampleDocument({ blocks: [] })], { letterhead: { ...letterhead, logo: { mime: 'image/png', base64: 'QUJD' } }, language: 'zh-CN' })
    expect([...word.parts.keys()].filter((path) => path.startsWith('word/media/'))).toEqual([])
  })
  test('several at once are sections, each with its own head', async () => {
    const word = await open(['甲', '乙', '丙'].map((title) => sampleDocument({ title, blocks: everyBlock.slice(0, 3) })))
    expect(word.body.match(/<w:sectPr/g)).toHaveLength(3)
    expect([1, 2, 3].map((number) => textOf(word.xml(`word/header${number}.xml`)).at(-1))).toEqual(['甲', '乙', '丙'])
  })
  test('speak English', async () => {
    const word = await open([sampleDocument()], paperIn('en'))
    expect(textOf(word.xml('word/footer1.xml'))).toMatch(/Page .*of /)
    expect(textOf(word.body)).toContain('Date:')
  })
})
