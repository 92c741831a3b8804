import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingTools } from '../../build/system-packages.mjs'
import { thisMachine } from '../../electron/machine.mjs'
import { openEnvelope, sealEnvelope, sha256, submissionKind } from '../../electron/services/sealing'
import { sampleContents, sampleKeys, sampleManifest, sealSample, signedBy } from './sample'

const missing = missingTools(thisMachine())
let folder = ''
const at = (...parts: string[]): string => join(folder, ...parts)
const run = (command: string, words: readonly string[], input?: Uint8Array, cwd = folder): Buffer =>
  execFileSync(command, words, { cwd, input, stdio: ['pipe', 'pipe', 'pipe'], maxBuffer: 2 ** 26 })
async function put(name: string, bytes: Uint8Array | string): Promise<string> {
  await mkdir(dirname(at(name)), { recursive: true })
  await writeFile(at(name), bytes)
  return at(name)
}

const city = await sampleKeys('city', 'MY')
const province = await sampleKeys('province', 'SC')
const reserve = await sampleKeys('province', 'SC')
const recipients = [...province.card.recipients, ...reserve.card.recipients]
const pem = city.publicKey.export({ type: 'spki', format: 'pem' })

const heldByTools = (): void => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hengcai-sealing-'))
    const { bytes } = await sealSample(city, recipients)
    await put('sealed.hcsub', bytes)
    await put('city.pem', pem)
    await put('city-secret.pem', city.privateKey.export({ type: 'pkcs8', format: 'pem' }))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  describe.each([
    ['the working key', province],
    ['the reserve key', reserve]
  ])('what is sealed here, opened with %s', (_, { identity }) => {
    beforeAll(async () => {
      await put('identity.txt', `# kept on paper\n${identity}\n`)
      await rm(at('out'), { recursive: true, force: true })
      await mkdir(at('out'))
      run('age', ['-d', '-i', at('identity.txt'), '-o', at('opened.zip'), at('sealed.hcsub')])
      run('unzip', ['-q', at('opened.zip')], undefined, at('out'))
    })
    test('age gives the zip and unzip finds it whole', () => {
      expect(run('unzip', ['-t', at('opened.zip')]).toString()).toContain('No errors detected')
    })
    test('openssl accepts the signature, and refuses it for a changed manifest', async () => {
      const verify = (manifest: string): Buffer =>
        run('openssl', ['pkeyutl', '-verify', '-rawin', '-pubin', '-inkey', at('city.pem'), '-sigfile', at('out/manifest.sig'), '-in', manifest])
      expect(verify(at('out/manifest.json')).toString()).toContain('Verified Successfully')
      const changed = await put('changed.json', (await readFile(at('out/manifest.json'), 'utf8')).replace('"revision":1', '"revision":2'))
      expect(() => verify(changed)).toThrow()
    })
    test('sha256sum accepts every digest, and names the entry that was changed', async () => {
      const said = run('sha256sum', ['-c', '--strict', 'SHA256SUMS'], undefined, at('out')).toString()
      expect(said.trim().split('\n')).toEqual(['manifest.json', ...sampleContents().keys()].map((name) => `${name}: OK`))
      await writeFile(at('out/data/results.json'), 'other')
      expect(() => run('sha256sum', ['-c', '--status', 'SHA256SUMS'], undefined, at('out'))).toThrow()
    })
  })

  describe('a package assembled by other tools from a valid manifest', () => {
    const build = 'assembled'
    beforeAll(async () => {
      const contents = sampleContents()
      const entries = [...contents].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }))
      for (const [name, bytes] of contents) await put(`${build}/${name}`, bytes)
      // As a person would write it: indented, keys in any order.
      await put(`${build}/manifest.json`, `${JSON.stringify({ entries, ...sampleManifest(city.card) }, null, 2)}\n`)
      run('openssl', ['pkeyutl', '-sign', '-rawin', '-inkey', at('city-secret.pem'), '-in', 'manifest.json', '-out', 'manifest.sig'], undefined, at(build))
      run('bash', ['-c', 'find data standard workbook manifest.json -type f | LC_ALL=C sort -r | xargs sha256sum > SHA256SUMS'], undefined, at(build))
    })
    const python = (code: string): void => void run('python3', ['-c', `import sys, os, zipfile\n${code}`, at('made.zip')], undefined, at(build))
    const names = '[os.path.join(d, f)[2:] for d, _, fs in os.walk(".") for f in fs]'
    test.each<[string, () => void]>([
      ['zip', () => void run('zip', ['-q', '-r', at('made.zip'), '.'], undefined, at(build))],
      ['zip, only stored, without folders', () => void run('zip', ['-q', '-r', '-D', '-0', at('made.zip'), '.'], undefined, at(build))],
      [
        'zip into a pipe, which says the sizes behind the bytes',
        () => void run('bash', ['-c', `zip -q -r - . | cat > ${at('made.zip')}`], undefined, at(build))
      ],
      [
        'python zipfile, other order and times',
        () =>
          python(
            `z = zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED)\nfor n in reversed(${names}):\n  z.writestr(zipfile.ZipInfo(n, (2019, 5, 6, 7, 8, 9)), open(n, "rb").read())\nz.close()`
          )
      ],
      [
        'python zipfile into a stream',
        () =>
          python(
            `class S:\n  def __init__(s): s.f = open(sys.argv[1], "wb")\n  def write(s, b): return s.f.write(b)\n  def flush(s): s.f.flush()\ns = S()\nwith zipfile.ZipFile(s, "w", zipfile.ZIP_DEFLATED) as z:\n  for n in ${names}: z.write(n)\ns.f.close()`
          )
      ]
    ])('by %s is taken', async (_, assemble) => {
      await rm(at('made.zip'), { force: true })
      assemble()
      run('age', [...recipients.flatMap((recipient) => ['-r', recipient]), '-o', at('made.hcsub'), at('made.zip')])
      const file = { name: 'made.hcsub', bytes: new Uint8Array(await readFile(at('made.hcsub'))) }
      for (const { identity } of [province, reserve]) {
        const opened = await openEnvelope(submissionKind, file, { identities: [identity] })
        if (!opened.ok) throw new Error(JSON.stringify(opened.fault))
        expect(opened.value.isSignedBy(city.card.signing)).toBe(true)
        expect(opened.value.digest).toBe(sha256(new Uint8Array(await readFile(at(`${build}/manifest.json`)))))
        expect(opened.value.contents).toEqual(sampleContents())
      }
    })
  })

  test('unzip reads an entry of more than 64 KB, and age its second chunk', async () => {
    const contents = new Map([...sampleContents(), ['data/tables.json', new Uint8Array(300_000).map((_, index) => (index * index) % 251)]])
    const sealed = await sealEnvelope(submissionKind, { manifest: sampleManifest(city.card), contents, sign: signedBy(city), to: { recipients } })
    if (!sealed.ok) throw new Error(sealed.fault.code)
    await put('large.hcsub', sealed.value.bytes)
    await put('identity.txt', `${province.identity}\n`)
    expect(run('age', ['-d', '-i', at('identity.txt'), at('large.hcsub')]).equals(sealed.value.zip)).toBe(true)
    await put('large.zip', sealed.value.zip)
    expect(run('unzip', ['-p', at('large.zip'), 'data/tables.json']).equals(contents.get('data/tables.json') ?? new Uint8Array())).toBe(true)
  })
}

// Where the tools are missing and cannot be installed this reports so instead: the same rules are held by the other tests of this folder.
if (missing.length === 0) describe('tools that nobody here wrote agree', heldByTools)
else
  test(`tools that nobody here wrote: not run: ${missing.join(', ')} missing`, () => {
    process.stdout.write(`tests/sealing/outside-tools.test.ts: not run: ${missing.join(', ')} missing\n`)
    expect(missing).not.toEqual([])
  })
