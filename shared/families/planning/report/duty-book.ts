import type { Block, DocumentContext, PrintDocument } from '../../../kernel/document'
import type { RuleBook } from '../../../kernel/rule'
import { sayDay } from '../../../kernel/say-dates'
import { contentOf, profileFor, type ModelTables } from '../../competency'
import { grades, gradeText, type Grade } from '../../roster'
import { dutiesOf, newestModel, type DutiesTables } from '../duties'
import { postKindText } from '../messages'
import { managersOf, usualPlan, type PlanQuestion } from '../plan'
import { isServing, postsOfPlan } from '../posts/serving'
import type { DutyBookDesk } from './duty-book-desk'
import { courseBlocks, dutyBlocks, relationBlocks } from './duty-book-duties'
import { competencyBlocks, qualificationBlocks, workBlocks } from './duty-book-grade'
import { dutyBookTexts as texts } from './duty-book-messages'

export type DutyBookTables = DutiesTables & ModelTables
/** For which post and grade; null: every serving post, the grades that somebody holds (or all six). */
export type DutyBookQuestion = {
  readonly year: number
  readonly book: RuleBook
  readonly post: string | null
  readonly grade: Grade | null
  /** All six grades, whether anybody holds them or not. */
  readonly allGrades?: boolean
}
/** 职责书: one for each serving post and grade, by post and then from the lowest grade up. */
export function dutyBookDocuments(tables: DutyBookTables, asked: DutyBookQuestion, context: DocumentContext): readonly PrintDocument[] {
  const { year, book } = asked
  const question: PlanQuestion = { plan: tables.plans.get(String(year)) ?? usualPlan(year, book.day), book }
  const posts = postsOfPlan(tables, question).filter((one) => isServing(one) && (asked.post === null || one.post === asked.post))
  if (posts.length === 0) return []
  const duties = dutiesOf(tables, question)
  const model = newestModel(tables)
  const content = model && contentOf(tables, model)
  const held = heldGrades(tables, question)
  return posts.flatMap((post) => gradesOf(asked, held.get(post.post)).map((grade) => bookOf({ post, grade, duties, content, context }, year)))
}
function heldGrades(tables: DutyBookTables, question: PlanQuestion): ReadonlyMap<string, ReadonlySet<Grade>> {
  const held = new Map<string, Set<Grade>>()
  for (const { post, grade } of managersOf(tables, question.plan)) held.set(post, (held.get(post) ?? new Set()).add(grade))
  return held
}
// A post that nobody holds yet is described at every grade.
function gradesOf({ grade, allGrades = false }: DutyBookQuestion, held: ReadonlySet<Grade> | undefined): readonly Grade[] {
  if (grade !== null) return [grade]
  return allGrades || !held ? grades : grades.filter((one) => held.has(one))
}

type Chapter = { readonly title: string; readonly blocks: readonly Block[] }
function bookOf(desk: DutyBookDesk, year: number): PrintDocument {
  const { post, grade, context } = desk
  const { say, letterhead, example, packTitle } = context
  const said = { post: post.post, grade: gradeText(grade), year }
  const { organisation } = letterhead
  return {
    fileName: say(organisation === '' ? texts.ref('file.plain', said) : texts.ref('file', { organisation, ...said })),
    title: say(texts.ref('title')),
    subtitle: say(texts.ref('subtitle', { post: post.post, grade: gradeText(grade) })),
    orientation: 'portrait',
    ...(example ? { footer: say(texts.ref('example', { pack: packTitle })) } : {}),
    blocks: [...numbered(chaptersOf(desk, year), context), ...lacks(desk), ...closing(context)]
  }
}

function chaptersOf(desk: DutyBookDesk, year: number): Chapter[] {
  const { post, grade, context } = desk
  const { say } = context
  return [
    { title: say(texts.ref('basics')), blocks: basics(desk, year) },
    { title: say(texts.ref('purpose')), blocks: post.purpose === '' ? [] : [{ kind: 'paragraph', text: post.purpose }] },
    { title: say(texts.ref('duties')), blocks: dutyBlocks(desk) },
    { title: say(texts.ref('work', { grade: gradeText(grade) })), blocks: workBlocks(desk) },
    { title: say(texts.ref('competencies')), blocks: competencyBlocks(desk) },
    { title: say(texts.ref('qualifications')), blocks: qualificationBlocks(desk) },
    { title: say(texts.ref('courses')), blocks: courseBlocks(desk) },
    { title: say(texts.ref('relations')), blocks: relationBlocks(desk) }
  ]
}
const chineseNumbers = ['一', '二', '三', '四', '五', '六', '七', '八']
/** Chapters that have something to say, numbered without holes. */
const numbered = (chapters: readonly Chapter[], { say, language }: DocumentContext): Block[] =>
  chapters
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index): Block[] => {
      const number = language === 'zh-CN' ? (chineseNumbers[index] ?? '') : index + 1
      return [{ kind: 'heading', level: 2, text: say(texts.ref('chapter', { number, title })) }, ...blocks]
    })

function basics({ post, grade, context }: DutyBookDesk, year: number): Block[] {
  const { say, language, today } = context
  const separator = language === 'zh-CN' ? '、' : ', '
  const pair = (name: 'post' | 'grade' | 'kind' | 'reportsTo' | 'tiers' | 'counties' | 'plan' | 'madeOn', value: string) => ({
    name: say(texts.ref(name)),
    value
  })
  const blank = (name: 'holder' | 'staffNo' | 'department' | 'since') => ({ name: say(texts.ref(name)), value: '' })
  return [
    {
      kind: 'facts',
      columns: 2,
      pairs: [
        pair('post', post.post),
        pair('grade', say(gradeText(grade))),
        pair('kind', say(postKindText(post.kind))),
        ...(post.reportsTo === '' ? [] : [pair('reportsTo', post.reportsTo)]),
        ...(post.tiers.length === 0 ? [] : [pair('tiers', say(texts.ref('tiers.of', { tiers: post.tiers })))]),
        pair('counties', post.counties.length === 0 ? say(texts.ref('counties.all')) : post.counties.join(separator)),
        pair('plan', say(texts.ref('plan.of', { year }))),
        pair('madeOn', sayDay(today, language)),
        // Filled in by hand when the book is signed: it is written for the post, and one person signs it.
        blank('holder'),
        blank('staffNo'),
        blank('department'),
        blank('since')
      ]
    }
  ]
}

/** Says once what is left out and why. */
function lacks({ post, grade, duties, content, context: { say } }: DutyBookDesk): Block[] {
  const said = { post: post.post, grade: gradeText(grade) }
  const description = content?.grades.some((one) => one.grade === grade)
  const profile = content && (profileFor(content, post.post, grade)?.requirements.length ?? 0) > 0
  const sentences = [
    ...(duties.duties.some(({ duty }) => duties.roles.has(`${duty}|${post.post}`)) ? [] : [texts.ref('lacks.roles', { post: said.post })]),
    ...(content === null ? [texts.ref('lacks.model')] : []),
    ...(description === false ? [texts.ref('lacks.description', { grade: said.grade })] : []),
    ...(profile === false ? [texts.ref('lacks.profile', said)] : [])
  ]
  return sentences.length === 0 ? [] : [{ kind: 'paragraph', style: 'quote', text: sentences.map(say).join('') }]
}

const closing = ({ say }: DocumentContext): Block[] => [
  { kind: 'space', millimetres: 4 },
  { kind: 'paragraph', text: say(texts.ref('declaration')), withNext: true },
  { kind: 'signatures', lines: [say(texts.ref('signature.holder')), say(texts.ref('signature.superior')), say(texts.ref('signature.hr'))] }
]
