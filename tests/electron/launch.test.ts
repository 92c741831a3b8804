import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { electronBinary, electronImpossible } from '../../build/electron-binary.mjs'
import { thisMachine } from '../../electron/machine.mjs'

const root = resolve(import.meta.dirname, '../..')
const binary = electronBinary(root)

/** Why the real shell cannot be started here, or null. */
const obstacle =
  binary === null ? 'no Electron binary' : (electronImpossible(thisMachine()) ?? (existsSync(join(root, 'out/main/index.js')) ? null : 'not built'))

/** Starts the real shell on an empty folder and asks its page, over the debugging port, what it is. */
async function launch(program: string): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'hengcai-launch-'))
  const environment: NodeJS.ProcessEnv = { ...process.env, HENGCAI_DATA: data }
  delete environment['ELECTRON_RUN_AS_NODE']
  const child = spawn(program, [root, '--remote-debugging-port=0'], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
  try {
    const address = await new Promise<string>((found, failed) => {
      let said = ''
      child.stderr.on('data', (part: Buffer) => {
        said += part.toString()
        const port = /DevTools listening on ws:\/\/(127\.0\.0\.1:\d+)\//.exec(said)?.[1]
        if (port) found(port)
      })
      child.once('exit', () => failed(new Error(said)))
    })
    await expect.poll(async () => (await fetch(`http://${address}/json`)).text(), { timeout: 20_000 }).toContain('app://hengcai/index.html')
    return await (await fetch(`http://${address}/json`)).text()
  } finally {
    child.kill()
    await rm(data, { recursive: true, force: true, maxRetries: 5 })
  }
}

// Where the binary is missing this reports so instead of starting: the rules themselves are held by the other tests of this folder.
if (binary !== null && obstacle === null) {
  test('the real shell starts and shows its page', async () => {
    expect(await launch(binary)).toContain('"type": "page"')
  }, 60_000)
} else {
  test(`the real shell: not run: ${obstacle}`, () => {
    process.stdout.write(`tests/electron/launch.test.ts: not run: ${obstacle}\n`)
    expect(obstacle).not.toBeNull()
  })
}
