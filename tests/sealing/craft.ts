import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a zip that no decent program writes: whatever is not given is what it should be. */
export type CraftedEntry = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly method?: number
  readonly flags?: number
  readonly mode?: number
  readonly crc?: number
  readonly size?: number
  /** What stands before the bytes, where it says something else than the directory. */
  readonly local?: { readonly name?: string; readonly crc?: number; readonly size?: number; readonly method?: number; readonly packedSize?: number }
  /** The directory points to the bytes of the entry with this index. */
  readonly sharesWith?: number
}

const plain = 0o100644
/** Writes a zip field by field. */
export function craftZip(entries: readonly CraftedEntry[], count = entries.length): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let offset = 0
  for (const { name, bytes, method = 8, flags = 0, mode = plain, local = {}, sharesWith, ...stated } of entries) {
    const packed = method === 8 ? deflateRawSync(bytes) : Buffer.from(bytes)
    const crc = stated.crc ?? crc32(bytes)
    const size = stated.size ?? bytes.length
    const localName = Buffer.from(local.name ?? name)
    const before = [0x04034b50, flags, local.method ?? method, local.crc ?? crc, local.packedSize ?? packed.length, local.size ?? size] as const
    const at = sharesWith === undefined ? offset : (offsets[sharesWith] ?? 0)
    offsets.push(at)
    const head = Buffer.concat([
      u32(before[0]),
      u16(20),
      u16(before[1]),
      u16(before[2]),
      u32(0x21_0000),
      u32(before[3]),
      u32(before[4]),
      u32(before[5]),
      u16(localName.length),
      u16(0),
      localName
    ])
    if (sharesWith === undefined) {
      parts.push(head, packed)
      offset += head.length + packed.length
    }
    const ownName = Buffer.from(name)
    const facts = Buffer.concat([
      u16(20),
      u16(flags),
      u16(method),
      u32(0x21_0000),
      u32(crc),
      u32(packed.length),
      u32(size),
      u16(ownName.length),
      u16(0),
      u16(0)
    ])
    directory.push(Buffer.concat([u32(0x02014b50), u16(0x0314), facts, u16(0), u16(0), u32(mode * 0x1_0000), u32(at), ownName]))
  }
  const central = Buffer.concat(directory)
  const end = Buffer.concat([u32(0x06054b50), u32(0), u16(count), u16(count), u32(central.length), u32(offset), u16(0)])
  return new Uint8Array(Buffer.concat([...parts, central, end]))
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}
