import { beforeEach, describe, expect, it } from 'vitest'
import { loadBuiltInModel } from '../../../electron/services/evaluation/model'
import { competencyTables } from '../../../shared/families/competency'
import { dutyBookDocuments, usualStart, type DutyBookQuestion } from '../../../shared/families/planning'
import { grades, personSchema, type Grade } from '../../../shared/families/roster'
import { civilDate } from '../../../shared/kernel/civil-date'
import type { Block, PrintDocument } from '../../../shared/kernel/document'
import type { Language } from '../../../shared/kernel/texts'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { exampleBook } from '../../rulebook'
import { done } from '../grade/edits'
import { contextIn } from '../grade/report-fixture'

const book = exampleBook()
const content = loadBuiltInModel()
let tables: MutableTables
beforeEach(() => {
  tables = emptyTables()
  done(tables, 'planning.open', { year: 2026, asOf: civilDate(2026, 6, 30)!, ...usualStart(book) })
  tables.models.set(competencyTables.models.key(content.model), content.model)
  for (const one of content.competencies) tables.competencies.set(competencyTables.competencies.key(one), one)
  for (const one of content.profiles) tables.profiles.set(competencyTables.profiles.key(one), one)
  for (const one of content.grades) tables.gradeDescriptions.set(competencyTables.gradeDescriptions.key(one), one)
})
const withoutModel = (): void => {
  for (const name of ['models', 'competencies', 'profiles', 'gradeDescriptions'] as const) tables[name].clear()
}
const addManager = (staffNo: string, post: string, grade: Grade): void =>
  void tables.people.set(staffNo, personSchema.parse({ staffNo, name: '张三', county: '涪城区', post, grade }))
const books = (asked: Partial<DutyBookQuestion> = {}, language: Language = 'zh-CN'): readonly PrintDocument[] =>
  dutyBookDocuments(tables, { year: 2026, book, post: null, grade: null, ...asked }, contextIn(language))
const bookOf = (post: string, grade: Grade, language: Language = 'zh-CN'): PrintDocument => {
  const [found, ...others] = books({ post, grade }, language)
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} books of ${post} ${grade}`)
  return found
}
const headings = ({ blocks }: PrintDocument): string[] => blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
const wordsOf = (block: Block): string[] => {
  if (block.kind === 'table') return [...block.columns.map(({ heading }) => heading), ...block.rows.flat().map(({ text }) => text)]
  if (block.kind === 'facts') return block.pairs.flatMap(({ name, value }) => [name, value])
  if (block.kind === 'signatures') return [...block.lines]
  return 'text' in block ? [block.text] : []
}
const words = ({ blocks }: PrintDocument): string => blocks.flatMap(wordsOf).join('\n')
/** The rows of the table below a heading. */
function rowsBelow({ blocks }: PrintDocument, title: string): string[][] {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text.includes(title))
  const table = blocks.slice(at).find((block) => block.kind === 'table')
  return table?.rows.map((row) => row.map(({ text }) => text)) ?? []
}

describe('which duty books there are', () => {
  it('one for each serving post and each grade that somebody holds, from the lowest up', () => {
    addManager('A1', '要客经理', 'G5')
    addManager('A2', '要客经理', 'G3')
    addManager('A3', '要客经理', 'G3')
    addManager('A4', '城区客户经理', 'G2')
    addManager('A5', '集团客户部主管', 'G6')
    expect(books().map(({ subtitle }) => subtitle)).toEqual(['要客经理（初级）', '要客经理（高级）', '城区客户经理（助理）'])
    expect(books({ post: '要客经理' }).length).toBe(2)
    expect(books({ allGrades: true }).length).toBe(12)
    expect(books({ post: '要客经理', grade: 'G6' }).map(({ subtitle }) => subtitle)).toEqual(['要客经理（特级）'])
  })
  it('all six grades of a post that nobody holds', () => {
    expect(books().length).toBe(12)
    expect(new Set(books().map(({ fileName }) => fileName)).size).toBe(12)
    expect(books()[0]?.fileName).toBe('云岭市分公司-职责书-要客经理-见习-2026')
  })
  it('none of posts that serve nobody or are not there', () => {
    expect([...books({ post: '集团客户部主管' }), ...books({ post: '无此岗' })]).toEqual([])
  })
  it('the same of a plan that nobody opened', () => {
    const open = books().map(words)
    for (const name of ['plans', 'duties', 'dutyRoles', 'planPosts'] as const) tables[name].clear()
    expect(books().map(words)).toEqual(open)
  })
})

describe('a duty book', () => {
  it('has its chapters, numbered without holes, and lines to sign on', () => {
    const document = bookOf('要客经理', 'G4')
    expect(headings(document)).toEqual([
      '一、岗位基本信息',
      '二、岗位设置目的',
      '三、岗位职责',
      '四、中级客户经理的角色与工作',
      '五、能力要求',
      '六、任职资格',
      '七、培训课程',
      '八、工作关系'
    ])
    expect(document.blocks.at(-1)).toEqual({ kind: 'signatures', lines: ['任职人', '直接上级', '人力资源部'] })
    expect(words(document)).toContain('A1、A2级集团客户')
    expect(words(document)).toContain('集团客户部主管')
  })
  it('says what the post does, in which part, and by what it is measured', () => {
    const rows = rowsBelow(bookOf('要客经理', 'G4'), '岗位职责')
    expect(rows.length).toBe(11)
    expect(rows[1]).toEqual(['2', '商机管理', '登记、评估和推进商机，按阶段更新进展', '执行、担责', '商机转化率'])
    // What it only advises on comes last and measures nobody.
    expect(rows.slice(-2).map(([, duty, , part, indicator]) => [duty, part, indicator])).toEqual([
      ['业务开通协调', '咨询', '—'],
      ['提供售后服务', '咨询', '—']
    ])
  })
  it('differs by grade in role, work, levels and qualifications', () => {
    const all = grades.map((grade) => bookOf('要客经理', grade))
    expect(new Set(all.map((one) => JSON.stringify(rowsBelow(one, '角色与工作')))).size).toBe(6)
    expect(new Set(all.map((one) => JSON.stringify(rowsBelow(one, '任职资格')))).size).toBe(6)
    for (const [index, grade] of grades.entries()) {
      const description = content.grades.find((one) => one.grade === grade)!
      expect(words(all[index]!)).toContain(description.role)
      for (const work of description.typicalWork) expect(words(all[index]!)).toContain(work)
      for (const part of ['education', 'experience', 'performance', 'certificate'] as const) expect(words(all[index]!)).toContain(description[part])
    }
  })
  it('has every competency of the profile with level, descriptor and core mark', () => {
    const profile = content.profiles.find((one) => one.post === '要客经理' && one.grade === 'G4')!
    const rows = rowsBelow(bookOf('要客经理', 'G4'), '能力要求')
    expect(rows.length).toBe(profile.requirements.length)
    for (const { code, level, core } of profile.requirements) {
      const competency = content.competencies.find((one) => one.code === code)!
      expect(rows).toContainEqual([core ? `${competency.name} ★` : competency.name, `${level} 级`, competency.levels[level - 1]!.descriptor])
    }
  })
  it('names courses for what the post does, and with whom it works', () => {
    const document = bookOf('城区客户经理', 'G3')
    const courses = rowsBelow(document, '培训课程').map(([course]) => course)
    expect(courses).toContain('投诉处理与服务沟通')
    // It only advises on solutions and opening.
    expect(courses).not.toContain('行业信息化解决方案设计与演示')
    const relations = rowsBelow(document, '工作关系')
    expect(relations[0]).toEqual(['集团客户部主管', '接受其领导，汇报工作', '全部工作'])
    expect(relations).toContainEqual(['要客经理', '由对方担责，办理情况向其报告', '商机管理、客户服务保障、二次营销拓展'])
    expect(relations).toContainEqual(['行业解决方案经理', '向对方提供意见', '解决方案制定与呈现'])
  })
  it('is whole in English too', () => {
    const document = bookOf('要客经理', 'G4', 'en')
    expect(headings(document)[2]).toBe('3. Duties')
    expect(`${document.title}${words(document)}`).not.toMatch(/dutyBook\.|[{}]/)
    expect(words(bookOf('要客经理', 'G4'))).not.toMatch(/dutyBook\.|[{}]/)
  })
})

describe('what is not there', () => {
  it('is said in one sentence and leaves no empty chapter: without a competency model', () => {
    withoutModel()
    const document = bookOf('要客经理', 'G4')
    expect(headings(document)).toEqual(['一、岗位基本信息', '二、岗位设置目的', '三、岗位职责', '四、培训课程', '五、工作关系'])
    expect(words(document).match(/还没有能力标准/g)?.length).toBe(1)
  })
  it('without requirements of the post, and without a description of the grade', () => {
    tables.planPosts.set('2026|校园客户经理', { ...tables.planPosts.get('2026|要客经理')!, post: '校园客户经理', order: 9, purpose: '' })
    const document = bookOf('校园客户经理', 'G4')
    expect(headings(document)).toEqual(['一、岗位基本信息', '二、中级客户经理的角色与工作', '三、任职资格', '四、工作关系'])
    expect(words(document)).toContain('职责矩阵里还没有校园客户经理的分工')
    expect(words(document)).toContain('没有校园客户经理（中级）的等级要求')
    tables.gradeDescriptions.clear()
    expect(words(bookOf('要客经理', 'G4'))).toContain('没有中级的任职资格')
  })
})
