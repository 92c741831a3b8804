import { explain, explanationLines } from '../../shared/kernel/explain'
import type { TraceNode } from '../../shared/kernel/rule'
import type { OpenWorkspace } from '../services/storage'
import { wordsOf, type Arguments, type Options } from './arguments'
import { computeCertification, exportResultsCommand, whyCertification } from './certification'
import { wrongUse, type Console, type ExitCode } from './console'
import { documentsCommand } from './documents'
import { computeCompetency, whyCompetency } from './evaluation'
import { withWorkspace } from './files'
import { computeGrades, exportGradesCommand, gradeQuestion, whyGrade } from './grades'
import { computePlanning, exportPlanningCommand, planningQuestion, planningWhys } from './planning'
import { askedRound } from './round'
import { sayLabels } from './rule'

type Compute = (workspace: OpenWorkspace, console: Console) => void
type Why = (workspace: OpenWorkspace, staffNo: string) => TraceNode
/** Binds work to the question that the options ask, so that wrong use is told before any file is opened. */
const asked =
  <Question, Rest extends unknown[], Value>(
    question: (options: Options) => Promise<Question>,
    work: (workspace: OpenWorkspace, question: Question, ...rest: Rest) => Value
  ) =>
  async (options: Options): Promise<(workspace: OpenWorkspace, ...rest: Rest) => Value> => {
    const given = await question(options)
    return (workspace, ...rest) => work(workspace, given, ...rest)
  }

const computes: ReadonlyMap<string, (options: Options) => Promise<Compute>> = new Map([
  ['certification', asked(askedRound, computeCertification)],
  ['competency', asked(askedRound, computeCompetency)],
  ['grades', asked(gradeQuestion, computeGrades)],
  ['planning', asked(planningQuestion, computePlanning)]
])
const whys: ReadonlyMap<string, (options: Options) => Promise<Why>> = new Map([
  ['certification', asked(askedRound, whyCertification)],
  ['competency', asked(askedRound, whyCompetency)],
  ['grade', asked(gradeQuestion, whyGrade)],
  ...planningWhys.map(([name, why]) => [name, asked(planningQuestion, why)] as const)
])
const books: ReadonlyMap<string, (given: Arguments, console: Console) => Promise<ExitCode>> = new Map([
  ['results', exportResultsCommand],
  ['grades', exportGradesCommand],
  ['planning', exportPlanningCommand]
])
const wordsIn = (map: ReadonlyMap<string, unknown>): string => [...map.keys()].join('|')
function found<T>(map: ReadonlyMap<string, T>, word: string): T {
  const one = map.get(word)
  if (!one) throw wrongUse(word)
  return one
}

/** `compute FILE certification|competency|grades|planning`: results of a round, of a year or of a plan. Pending people are no failure. */
export async function computeCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file, family] = wordsOf(given, ['FILE', wordsIn(computes)])
  const compute = await found(computes, family)(given.options)
  return withWorkspace<ExitCode>(file, given.options, 'look', (workspace) => {
    compute(workspace, console)
    return 0
  })
}

/** `why FILE certification|competency|grade STAFFNO`, `why FILE headcount COUNTY` and the like: the whole working behind one result. */
export async function whyCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file, family, staffNo] = wordsOf(given, ['FILE', wordsIn(whys), 'STAFFNO'])
  const why = await found(whys, family)(given.options)
  return withWorkspace<ExitCode>(file, given.options, 'look', (workspace) => {
    const trace = why(workspace, staffNo)
    const explained = explain(trace, console.translate, console.sayName)
    const name = workspace.tables.people.get(staffNo)?.name ?? ''
    console.result({ staffNo, name, explanation: explained, output: sayLabels(trace.output, console) }, () => [
      `${staffNo} ${name}`,
      ...explanationLines(explained, console.translate)
    ])
    return 0
  })
}

/** `export FILE results|grades|planning|…`: a result workbook; everything else is a document. */
export function exportCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [, what] = wordsOf(given, ['FILE', wordsIn(books)])
  return (books.get(what) ?? documentsCommand)(given, console)
}
