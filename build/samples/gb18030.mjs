/** Bytes of a text in the two-byte part of GB18030, which is what Chinese Excel saves as csv. Throws on what it does not have. @param {string} text */
export function encodeGb18030(text) {
  const table = twoByteTable()
  const bytes = [...text].flatMap((character) => {
    const point = character.codePointAt(0) ?? 0
    const pair = point < 0x80 ? [point] : table.get(character)
    if (!pair) throw new RangeError(`not in the two-byte part of GB18030: ${character}`)
    return pair
  })
  return Uint8Array.from(bytes)
}

/** The platform decodes this encoding but does not encode it: turn its decoder round. @returns {Map<string, number[]>} */
function twoByteTable() {
  const decoder = new TextDecoder('gb18030')
  const table = /** @type {Map<string, number[]>} */ (new Map())
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && character !== '\ufffd') table.set(character, [lead, trail])
    }
  return table
}
