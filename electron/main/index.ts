import { join } from 'node:path'
import { dataFolderOf, thisMachine } from '../folders'
import { createServices } from '../services'
import { hostCatalogues } from '../services/texts'
import { startShell } from './shell'

startShell({
  outFolder: join(import.meta.dirname, '..'),
  dataFolder: dataFolderOf(thisMachine()),
  catalogues: hostCatalogues,
  createServices,
  log: (line) => void process.stderr.write(`${line}\n`)
})
