import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')

/** Runs `npm start` as a terminal would, up to its address; the group is what Ctrl+C reaches. */
async function start(folder: string, ...args: string[]) {
  const environment = { ...process.env, HENGCAI_DATA: join(folder, 'data'), HENGCAI_WORKSPACES: join(folder, 'workspaces') }
  const child = spawn(process.execPath, [join(root, 'build/start.mjs'), ...args], {
    cwd: root,
    env: environment,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true
  })
  const ended = once(child, 'exit')
  let said = ''
  const address = await new Promise<string>((found, failed) => {
    const listen = (part: Buffer): void => {
      said += part.toString()
      const line = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(said)?.[0]
      if (line) found(line)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    ended.then(
      () => failed(new Error(said)),
      () => undefined
    )
  })
  return { child, address, ended, said: () => said }
}

test('npm start -- --no-open prints an address that works, and Ctrl+C saves and ends', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hengcai-start-'))
  const started = await start(folder, '--no-open')
  const answer = await fetch(started.address, { redirect: 'manual' })
  expect(answer.status).toBe(303)
  expect(started.said()).not.toContain('正在生成')
  process.kill(-(started.child.pid ?? 0), 'SIGINT')
  expect(await started.ended).toEqual([0, null])
  expect(started.said()).toContain('已退出，数据都已保存')
  await rm(folder, { recursive: true, force: true })
})

test('the host does not outlive a starter that was killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hengcai-start-'))
  const started = await start(folder, '--no-open')
  started.child.kill('SIGKILL')
  await expect
    .poll(() =>
      fetch(started.address, { redirect: 'manual' }).then(
        () => 'there',
        () => 'gone'
      )
    )
    .toBe('gone')
  await rm(folder, { recursive: true, force: true })
})

test('a file that is none is told, and the application opens all the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hengcai-start-'))
  const started = await start(folder, join(folder, 'nothing.hengcai'), '--no-open')
  expect((await fetch(started.address, { redirect: 'manual' })).status).toBe(303)
  process.kill(-(started.child.pid ?? 0), 'SIGINT')
  await started.ended
  await rm(folder, { recursive: true, force: true })
})
