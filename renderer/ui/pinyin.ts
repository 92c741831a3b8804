import { useEffect, useState } from 'react'

/** A name as it may be typed on a Latin keyboard: 张三 → zhangsan, zs. */
export type Spelling = (name: string) => { readonly full: string; readonly initials: string }

let loaded: Spelling | null = null
let loading: Promise<Spelling> | null = null

async function load(): Promise<Spelling> {
  const { pinyin } = await import('pinyin-pro')
  const known = new Map<string, { full: string; initials: string }>()
  return (name) => {
    const found = known.get(name)
    if (found) return found
    const syllables = pinyin(name, { toneType: 'none', type: 'array', mode: 'surname' })
    const spelt = {
      full: syllables.join('').toLowerCase(),
      initials: syllables
        .map((one) => one.slice(0, 1))
        .join('')
        .toLowerCase()
    }
    known.set(name, spelt)
    return spelt
  }
}

/** The dictionary comes when somebody first types Latin letters; null until it is there. */
export function useSpelling(query: string): Spelling | null {
  const [spelling, setSpelling] = useState<Spelling | null>(() => loaded)
  const wanted = /[a-z]/i.test(query)
  useEffect(() => {
    if (!wanted || spelling) return
    loading ??= load()
    void loading.then((ready) => {
      loaded = ready
      setSpelling(() => ready)
    })
  }, [wanted, spelling])
  return spelling
}
