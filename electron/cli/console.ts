import { sayFault, type Fault } from '../../shared/kernel/result'
import { createSayName } from '../../shared/kernel/names'
import type { SayName } from '../../shared/kernel/explain'
import { createTranslator, type Language, type TextRef, type Translate } from '../../shared/kernel/texts'
import { namePrefixes } from '../../shared/texts'
import { hostCatalogues } from '../services/texts'
import { consolidationFaults, consolidationTexts } from './consolidation-texts'
import { keysTexts } from './keys-texts'
import { submissionTexts } from './submission-texts'
import { passwordFaults, passwordTexts } from './password-texts'
import { packTexts } from './pack-texts'
import { faults, texts } from './texts'

/** 0 done, 1 done with problem rows left out, 2 wrong use, 3 refused. */
export type ExitCode = 0 | 1 | 2 | 3

/** A reason to stop, on its way to the exit code and one message. */
export class Stop extends Error {
  constructor(
    readonly exitCode: 2 | 3,
    readonly fault: Fault
  ) {
    super(fault.code)
  }
}
export const wrongUse = (problem: string): Stop => new Stop(2, faults.make('wrongUse', { problem }))
export const refused = (fault: Fault): Stop => new Stop(3, fault)

/** Where a command speaks: results to stdout, progress and complaints to stderr. */
export type Console = {
  readonly json: boolean
  readonly language: Language
  readonly translate: Translate
  readonly sayName: SayName
  /** The result: as JSON, or as lines for people. */
  result(value: unknown, lines: () => readonly string[]): void
  progress(text: TextRef): void
  complain(fault: Fault): void
}
export type Streams = { readonly out: (text: string) => void; readonly error: (text: string) => void }

export function createConsole(language: Language, json: boolean, streams: Streams): Console {
  const catalogues = [
    ...hostCatalogues,
    texts,
    keysTexts,
    packTexts,
    submissionTexts,
    consolidationTexts,
    consolidationFaults.catalogue,
    passwordTexts,
    passwordFaults.catalogue,
    faults.catalogue
  ]
  const translate = createTranslator(catalogues, language)
  return {
    json,
    language,
    translate,
    sayName: createSayName(catalogues, namePrefixes, language),
    result: (value, lines) =>
      streams.out(
        json
          ? `${JSON.stringify(value)}\n`
          : lines()
              .map((line) => `${line}\n`)
              .join('')
      ),
    progress: (text) => streams.error(`${translate(text)}\n`),
    complain(fault) {
      const said = describeFault(fault, translate)
      if (json) streams.out(`${JSON.stringify({ fault: said })}\n`)
      streams.error(
        `${[said.file, said.sheet, said.cell].filter(Boolean).join(' › ')}${said.file ? '：' : ''}${said.message}\n${translate(texts.ref('wayOut', { wayOut: said.wayOut }))}\n`
      )
    }
  }
}

export type SaidFault = {
  file: string | null
  sheet: string | null
  cell: string | null
  field: string | null
  value: string | null
  code: string
  message: string
  wayOut: string
}
/** A fault as scripts and people read it. */
export function describeFault(fault: Fault, translate: Translate): SaidFault {
  const { file = null, sheet = null, cell = null, field = null } = fault.place ?? {}
  return { file, sheet, cell, field, value: fault.value ?? null, code: fault.code, ...sayFault(fault, translate) }
}
