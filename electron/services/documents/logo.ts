import type { Letterhead } from '../../../shared/kernel/document'

type Logo = NonNullable<Letterhead['logo']>
type Size = { readonly width: number; readonly height: number }
const room = { width: 45, height: 8 }

/** Size of a logo on paper in millimetres; null where the bytes are no picture of the kind they say, which Word would refuse. */
export function logoSize({ mime, base64 }: Logo): Size | null {
  const bytes = Buffer.from(base64, 'base64')
  const pixels = mime === 'image/png' ? pngSize(bytes) : jpegSize(bytes)
  if (!pixels || pixels.width === 0 || pixels.height === 0) return null
  const scale = Math.min(room.width / pixels.width, room.height / pixels.height)
  return { width: pixels.width * scale, height: pixels.height * scale }
}

const pngSize = (bytes: Buffer): Size | null =>
  bytes.length >= 24 && bytes.readUInt32BE(0) === 0x89504e47 ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null

/** A JPEG says its size in the frame header, after segments of other things. */
function jpegSize(bytes: Buffer): Size | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes.readUInt8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}
