import { relative, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string): string => resolve(import.meta.dirname, path)

/** shared/ is pure: what a page does not use of it need not come along, and the first page must come quickly. */
const treeshake = { moduleSideEffects: (id: string): boolean => !/^shared[\\/]/.test(relative(import.meta.dirname, id)) }

/** Three bundles: the machine side (both hosts, the command line, the workbook reader), the bridge, and the pages. */
export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      // The browser host and the command line run in the Node of the user, not in Electron's.
      target: 'node20',
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: at('electron/main/index.ts'),
          'browser-host': at('electron/browser-host/index.ts'),
          cli: at('electron/cli/index.ts'),
          'excel-reader': at('electron/services/excel/reader-worker.ts'),
          'document-writer': at('electron/services/documents/word/writer-worker.ts')
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
      }
    }
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      // A sandboxed preload is CommonJS and may require nothing but 'electron'.
      externalizeDeps: false,
      rolldownOptions: { input: { index: at('electron/preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } }
    }
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react()],
    worker: { format: 'es', rolldownOptions: { treeshake } },
    build: {
      outDir: at('out/renderer'),
      minify: true,
      // The browser host serves these pages to whatever browser is installed.
      target: 'baseline-widely-available',
      // The content security policy allows no data: fonts, so nothing is inlined.
      assetsInlineLimit: 0,
      rolldownOptions: { input: at('renderer/index.html'), treeshake }
    }
  }
})
