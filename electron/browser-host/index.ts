import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from '../../shared/kernel/texts'
import { describeBug } from '../describe-bug'
import { dataFolderOf, thisMachine, workspaceFolderOf } from '../folders'
import { createServices } from '../services'
import { hostCatalogues } from '../services/texts'
import { readArguments } from './arguments'
import { builtPages, openNamed, runHost, type RunningHost } from './run'
import { browserHostTexts as texts, languageOf } from './texts'

const say = createTranslator([...hostCatalogues, texts], languageOf(process.env))
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const log = (line: string): void => void process.stderr.write(`${line}\n`)
const isErrorWithCode = (thrown: unknown): thrown is NodeJS.ErrnoException => thrown instanceof Error && 'code' in thrown

/** Prints an address that opens the application once, and tells a starter that can open it. */
function offerAddress(host: RunningHost, dataFolder: string): void {
  const address = host.newAddress()
  print(address)
  process.send?.({ address, windowFolder: join(dataFolder, 'window') })
}

function quitOnRequest(host: RunningHost): void {
  let asked = false
  const quit = (): void => {
    if (asked) return
    asked = true
    print(say(texts.ref('closing')))
    host.close().then(
      () => {
        print(say(texts.ref('closed')))
        process.exit(0)
      },
      (thrown: unknown) => {
        log(describeBug(thrown))
        process.exit(1)
      }
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, quit)
  process.on('disconnect', quit)
}

async function main(): Promise<number | null> {
  const given = readArguments(process.argv.slice(2))
  if (!given) {
    print(say(texts.ref('usage')))
    return 2
  }
  const machine = thisMachine()
  const pagesRoot = builtPages(import.meta.dirname)
  if (!existsSync(join(pagesRoot, 'index.html'))) print(say(texts.ref('notBuilt')))
  const folders = { data: dataFolderOf(machine), workspaces: workspaceFolderOf(machine) }
  const host = await runHost({ port: given.port, folders, pagesRoot, createServices, log })
  quitOnRequest(host)
  const refused = given.file === null ? null : await openNamed(host.services, given.file, say)
  if (refused !== null) print(refused)
  print(say(texts.ref('running')))
  offerAddress(host, folders.data)
  print(say(texts.ref('again')))
  // Every line that is entered asks for a new address; the end of the input (a script, a service) asks for nothing.
  process.stdin.on('data', () => offerAddress(host, folders.data))
  return null
}

main().then(
  (code) => {
    if (code !== null) process.exit(code)
  },
  (thrown: unknown) => {
    if (isErrorWithCode(thrown) && thrown.code === 'EADDRINUSE') print(say(texts.ref('portTaken')))
    else log(describeBug(thrown))
    process.exit(1)
  }
)
