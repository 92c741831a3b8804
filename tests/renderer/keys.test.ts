import { describe, expect, it } from 'vitest'
import { isComposing, keyName } from '../../renderer/ui/keys'

const event = (key: string, more: object = {}) => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more })

describe('keys', () => {
  it.each([
    [event('k', { ctrlKey: true }), 'Ctrl+K'],
    [event('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z'],
    [event('z', { metaKey: true }), 'Ctrl+Z'],
    [event('Enter'), 'Enter'],
    [event('F1'), 'F1']
  ])('names %j', (given, name) => expect(keyName(given)).toBe(name))

  it('belong to the input method while it is composing', () => {
    expect(keyName(event('Enter', { keyCode: 229 }))).toBe('')
    expect(keyName(event('Enter', { isComposing: true }))).toBe('')
    expect(keyName(event('Enter', { nativeEvent: { isComposing: true } }))).toBe('')
    expect(isComposing(event('Enter', { keyCode: 13 }))).toBe(false)
  })
})
