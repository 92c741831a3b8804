// `npm run build`: the same build that start and test make, noted alike, so that neither makes it again.
import { fileURLToPath } from 'node:url'
import { build } from './setup.mjs'

const { ok, output } = build(fileURLToPath(new URL('..', import.meta.url)))
if (output) process.stdout.write(output)
process.exit(ok ? 0 : 1)
