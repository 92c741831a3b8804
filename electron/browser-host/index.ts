import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from '../../shared/kernel/texts'
import { dataFolderOf, thisMachine, workspaceFolderOf } from '../folders'
import { createServices } from '../host-services'
import { createPageReader } from '../pages/page-files'
import { createAdmission } from './admission'
import { createDeliveries } from './deliveries'
import { browserPorts } from './ports'
import { createHostServer } from './server'
import { browserHostTexts, languageOf } from './texts'

const argumentsGiven = process.argv.slice(2)
const pagesRoot = join(import.meta.dirname, '../renderer')
const say = createTranslator([browserHostTexts], languageOf(process.env))
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const log = (line: string): void => void process.stderr.write(`${line}\n`)

const machine = thisMachine()
const folders = { data: dataFolderOf(machine), workspaces: workspaceFolderOf(machine) }
const deliveries = createDeliveries(Date.now)
const services = createServices(browserPorts(folders, deliveries), log)
const admission = createAdmission()
const refusalText =
  createTranslator([browserHostTexts], 'zh-CN')(browserHostTexts.ref('enter')) +
  '\n' +
  createTranslator([browserHostTexts], 'en')(browserHostTexts.ref('enter'))
const server = createHostServer({ services, pages: createPageReader(pagesRoot), admission, deliveries, refusalText, log })

const portGiven = argumentsGiven.indexOf('--port')
server.listen(portGiven >= 0 ? Number(argumentsGiven[portGiven + 1]) : 0, '127.0.0.1', () => {
  if (!existsSync(join(pagesRoot, 'index.html'))) print(say(browserHostTexts.ref('notBuilt')))
  const bound = server.address()
  print(say(browserHostTexts.ref('running')))
  print(`http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}/?token=${admission.issue()}`)
})
