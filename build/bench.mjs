// Bundles the benchmarks, which are TypeScript like everything else, and runs them with plain Node.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
if (!existsSync(join(root, 'node_modules')) || !existsSync(join(root, 'out', 'main', 'excel-reader.js'))) {
  console.error('先运行 npm ci 和 npm run build / run npm ci and npm run build first')
  process.exit(2)
}
const { build } = await import('vite')
const { default: react } = await import('@vitejs/plugin-react')
// The view of 试算 alone, as the application builds it, for the frames that are measured in Chromium.
await build({
  root: join(root, 'tests/bench/what-if'),
  base: './',
  configFile: false,
  logLevel: 'error',
  plugins: [react()],
  worker: { format: 'es' },
  build: { outDir: join(root, '.cache/bench-page'), emptyOutDir: true, minify: true, target: 'baseline-widely-available', assetsInlineLimit: 0 }
})
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: { ssr: join(root, 'tests/bench/index.ts'), outDir: join(root, '.cache/bench'), emptyOutDir: true, target: 'node20', minify: false }
})
const ran = spawnSync(process.execPath, ['--expose-gc', join(root, '.cache/bench/index.js'), ...process.argv.slice(2)], { stdio: 'inherit', cwd: root })
process.exit(ran.status ?? 1)
