import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** Files of a zip by path, in their order. */
export type ZipFiles = Map<string, Uint8Array>

const localHeader = 0x04034b50
const centralHeader = 0x02014b50
const endRecord = 0x06054b50
const deflated = 8
const utf8Names = 0x0800
// 1980-01-01 00:00, the oldest time a zip can say: the same files give the same bytes.
const fixedDate = 0x0021
// Half the bytes of the best level cost five times its time.
const level = 3

/** Unpacks a zip that a writer of this program has made: no encryption, no zip64. */
export function unpack(bytes: Uint8Array): ZipFiles {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const files: ZipFiles = new Map()
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0) throw new RangeError('not a zip')
  let at = buffer.readUInt32LE(end + 16)
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left--) {
    if (buffer.readUInt32LE(at) !== centralHeader) throw new RangeError('a zip with a broken directory')
    const nameLength = buffer.readUInt16LE(at + 28)
    const local = buffer.readUInt32LE(at + 42)
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const content = buffer.subarray(start, start + buffer.readUInt32LE(at + 20))
    files.set(buffer.toString('utf8', at + 46, at + 46 + nameLength), buffer.readUInt16LE(at + 10) === deflated ? inflateRawSync(content) : content)
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return files
}

/** Packs files into a zip. */
export function pack(files: ZipFiles): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, content] of files) {
    const name = Buffer.from(path)
    const packed = deflateRawSync(content, { level })
    const facts = entryFacts(content, packed.length, name.length)
    const local = Buffer.concat([uint32(localHeader), facts, name])
    parts.push(local, packed)
    directory.push(uint32(centralHeader), uint16(20), facts, Buffer.alloc(10), uint32(offset), name)
    offset += local.length + packed.length
  }
  const central = Buffer.concat(directory)
  const count = uint16(files.size)
  const end = Buffer.concat([uint32(endRecord), Buffer.alloc(4), count, count, uint32(central.length), uint32(offset), Buffer.alloc(2)])
  return new Uint8Array(Buffer.concat([...parts, central, end]))
}

/** What the header before a file and the directory say alike, from the version needed to the length of the extra field. */
const entryFacts = (content: Uint8Array, packedLength: number, nameLength: number): Buffer =>
  Buffer.concat([
    uint16(20),
    uint16(utf8Names),
    uint16(deflated),
    uint16(0),
    uint16(fixedDate),
    uint32(crc32(content)),
    uint32(packedLength),
    uint32(content.length),
    uint16(nameLength),
    uint16(0)
  ])

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
