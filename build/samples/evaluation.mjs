import { readdirSync, readFileSync } from 'node:fs'
import { city, cityPeople } from './city.mjs'
import { seeded } from './seeded.mjs'

/**
 * 现场评价 of the first round: two panels of three assessors, each with twelve candidates, rated by the built-in competency model.
 * @typedef {import('./city.mjs').Person} Person
 * @typedef {import('./books.mjs').Book} Book
 * @typedef {{ code: string, order: number, name: string }} Competency
 * @typedef {{ code: string, level: number, core: boolean }} Requirement
 * @typedef {{ code: string, name: string, unit: string, panel: string, leniency: number }} Assessor
 */

const model = new URL('../../resources/standard/model/', import.meta.url)
/** @param {string} path @returns {unknown} */
const read = (path) => JSON.parse(readFileSync(new URL(path, model), 'utf8'))
const competencies = () =>
  readdirSync(new URL('competencies/', model))
    .filter((name) => name.endsWith('.json'))
    .map((name) => /** @type {Competency} */ (read(`competencies/${name}`)))
    .toSorted((a, b) => a.order - b.order)
const profiles = () => /** @type {{ post: string, grade: string, requirements: Requirement[] }[]} */ (read('profiles.json'))

export const panels = ['第一评委组', '第二评委组']
/** The last one is lenient. @type {readonly Assessor[]} */
export const assessors = [
  { code: 'A1', name: '陆明哲', unit: '人力资源部', panel: '第一评委组', leniency: 0 },
  { code: 'A2', name: '尹秀珍', unit: '政企客户部', panel: '第一评委组', leniency: 0 },
  { code: 'A3', name: '齐向东', unit: '市场经营部', panel: '第一评委组', leniency: 0 },
  { code: 'B1', name: '邵文清', unit: '人力资源部', panel: '第二评委组', leniency: 0 },
  { code: 'B2', name: '陶立群', unit: '政企客户部', panel: '第二评委组', leniency: 0 },
  { code: 'B3', name: '温雅琴', unit: '网络部', panel: '第二评委组', leniency: 0.5 }
]
const panelSize = 12
/** Every second one of those who may be certified in the first round, the first twelve before the first panel. */
export const candidates = () =>
  cityPeople()
    .filter(({ staffNo, grade }) => grade <= 4 && Number(staffNo.slice(-2)) >= 6 && Number(staffNo.slice(-2)) % 2 === 0)
    .slice(0, panelSize * panels.length)

/** Whose ratings tell a story; the tests name them. */
export const ratingStories = {
  /** Would pass, but a core competency is below what is required. */
  coreGaps: [
    { staffNo: 'YL10010', code: 'O01' },
    { staffNo: 'YL10040', code: 'O05' }
  ],
  /** Three assessors far apart. */
  disagreement: { staffNo: 'YL10014', code: 'P04', levels: [2, 4.5, 3] },
  /** Nobody had a chance to see it but one or two. */
  notObserved: [
    { staffNo: 'YL10016', code: 'P05', assessors: ['A1'] },
    { staffNo: 'YL10020', code: 'P06', assessors: ['A2'] },
    { staffNo: 'YL10036', code: 'S05', assessors: ['B1', 'B2'] },
    { staffNo: 'YL10042', code: 'P04', assessors: ['B3'] }
  ]
}
const evidences = [
  '走访时当场画出客户的业务流程，指出两处可以合并的专线，客户次日来电要方案',
  '客户投诉升级后两小时内到现场，逐项说明原因和恢复时间，事后书面复盘并跟踪到结案',
  '续约谈判前核对三年账单，拿出节省清单，客户当场同意续签两年',
  '牵头网络、财务两个部门开协调会，列出责任人和时间，项目提前五天开通',
  '报价前主动说明优惠口径不允许的部分，没有为签单让步'
]

/** @param {number} value */
const half = (value) => Math.round(value * 2) / 2
/** @param {number} value @param {number} low @param {number} high */
const clamp = (value, low, high) => Math.min(high, Math.max(low, value))
const targets = ['', 'G2', 'G3', 'G4', 'G4']

/** What one assessor gives one candidate in one competency. @param {import('./seeded.mjs').Seeded} random @param {Requirement} required @param {number} strength @param {number} leniency */
function levelOf(random, { level, core }, strength, leniency) {
  const seen = level + strength + random.between(-0.6, 0.6) + leniency
  // Most people do what their grade asks of them where it counts.
  return clamp(half(seen), core ? level : 1, Math.min(5, level + 1))
}

/** @param {Person} person @param {Assessor} assessor @param {string} code @param {number} usual @param {Requirement} required @returns {number | string} */
function told({ staffNo }, assessor, code, usual, required) {
  const { coreGaps, disagreement, notObserved } = ratingStories
  if (notObserved.some((one) => one.staffNo === staffNo && one.code === code && one.assessors.includes(assessor.code))) return '未观察到'
  if (disagreement.staffNo === staffNo && disagreement.code === code) return disagreement.levels[Number(assessor.code.slice(1)) - 1] ?? usual
  if (coreGaps.some((one) => one.staffNo === staffNo && one.code === code)) return required.level - (assessor.code.endsWith('1') ? 0 : 1)
  return usual
}

/** As different hands write it. @param {number | string} level @param {number} way */
const written = (level, way) =>
  typeof level === 'string' ? (way % 2 === 0 ? level : '未观察') : way % 97 === 40 ? `${level}级` : way % 89 === 30 ? full(level) : level
/** @param {number} level */
const full = (level) => [...String(level)].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('')

/** @returns {Book['rows']} */
function ratingRows() {
  const random = seeded(20260618)
  const listed = competencies()
  const asked = profiles()
  let way = 0
  return candidates().flatMap((person, index) => {
    const profile = asked.find(({ post, grade }) => post === person.post && grade === targets[person.grade])
    if (!profile) throw new Error(`no profile of ${person.post} ${targets[person.grade]}`)
    const strength = random.between(-1.2, 0.5)
    const panel = panels[Math.floor(index / panelSize)]
    return assessors
      .filter((assessor) => assessor.panel === panel)
      .map((assessor) => {
        const levels = listed.map(({ code }) => {
          const required = profile.requirements.find((one) => one.code === code) ?? { code, level: 2, core: false }
          return told(person, assessor, code, levelOf(random, required, strength, assessor.leniency), required)
        })
        const isExtreme = levels.some((level) => level === 1 || level === 5)
        const who = index % 4 === 3 ? assessor.code : assessor.name
        return [person.staffNo, person.name, who, ...levels.map((level) => written(level, way++)), isExtreme ? random.one(evidences) : null]
      })
  })
}

/** 现场评价评分表, and who sits on which panel. @returns {Book & { more: Book }} */
export function evaluationBook() {
  const names = competencies().map(({ name }) => name)
  return {
    sheet: '现场评价评分表',
    headingRow: 2,
    widths: [12, 10, 10, ...names.map(() => 12), 60],
    textColumns: [0],
    rows: [
      [`${city}2026年上半年第一轮现场评价评分汇总`],
      ['按评委签字的纸质评价表录入    等级 1 到 5，每档 0.5'],
      ['工号', '姓名', '评委', ...names, '行为证据'],
      ...ratingRows()
    ],
    more: {
      sheet: '评委名单',
      headingRow: 1,
      widths: [10, 12, 20, 14],
      textColumns: [0],
      rows: [[`${city}现场评价评委名单`], ['代号', '姓名', '单位', '评委组'], ...assessors.map(({ code, name, unit, panel }) => [code, name, unit, panel])]
    }
  }
}
