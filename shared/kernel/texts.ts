/** Languages of the interface; zh-CN is what users see unless they choose otherwise. */
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** A text to be said later, as data: survives JSON, is said in the reader's language. */
export type TextRef = { readonly key: string; readonly params?: TextParams }
/** A list is joined as the reader's language joins names. */
export type TextParam = string | number | TextRef | readonly (TextRef | string)[]
export type TextParams = { readonly [name: string]: TextParam }

type PlaceholderNames<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholderNames<Rest> : never
type ParamsArgument<S extends string> = [PlaceholderNames<S>] extends [never] ? [] : [params: { readonly [N in PlaceholderNames<S>]: TextParam }]

/** Another language has the same keys, and each text the same placeholders: no more, no fewer. */
type SamePlaceholders<Zh extends Record<string, string>, En extends Record<string, string>> = {
  [K in keyof Zh]: K extends keyof En
    ? [PlaceholderNames<Zh[K]>] extends [PlaceholderNames<En[K]>]
      ? [PlaceholderNames<En[K]>] extends [PlaceholderNames<Zh[K]>]
        ? En[K]
        : `placeholders differ from zh-CN: ${Zh[K]}`
      : `placeholders differ from zh-CN: ${Zh[K]}`
    : string
}

/** One catalogue: every text of one folder, in every language. */
export type Catalogue<Zh extends Record<string, string> = Record<string, string>> = {
  readonly namespace: string
  readonly texts: { readonly [L in Language]: Readonly<Record<string, string>> }
  /** Names one text and fills its placeholders. */
  ref<K extends keyof Zh & string>(key: K, ...params: ParamsArgument<Zh[K]>): TextRef
}
/** What a translator needs of a catalogue. */
export type AnyCatalogue = Pick<Catalogue, 'namespace' | 'texts'>

/**
 * Declares the texts of one folder. A key or a placeholder missing in either language does not compile.
 * @example const texts = defineTexts('roster', { hello: '你好，{name}' }, { hello: 'Hello {name}' }); texts.ref('hello', { name: '张三' })
 */
export function defineTexts<const Zh extends Record<string, string>, const En extends { [K in keyof Zh]: string }>(
  namespace: string,
  zh: Zh,
  en: En & SamePlaceholders<Zh, En> & { [K in Exclude<keyof En, keyof Zh>]: never }
): Catalogue<Zh> {
  return {
    namespace,
    texts: { 'zh-CN': zh, en },
    ref: (key, ...[params]) => (params === undefined ? { key: `${namespace}.${key}` } : { key: `${namespace}.${key}`, params })
  }
}

/** Says a text in one language. A text that no catalogue has is said as its key, so that nothing is ever blank. */
export type Translate = (text: TextRef) => string

/** A translator over catalogues; namespaces must be distinct. */
export function createTranslator(catalogues: readonly AnyCatalogue[], language: Language): Translate {
  const all = new Map<string, string>()
  for (const { namespace, texts } of catalogues) for (const [key, text] of Object.entries(texts[language])) all.set(`${namespace}.${key}`, text)
  const separator = language === 'zh-CN' ? '、' : ', '
  const say = (param: TextParam): string => (typeof param === 'object' ? ('key' in param ? translate(param) : param.map(say).join(separator)) : String(param))
  const translate: Translate = ({ key, params }) =>
    (all.get(key) ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const param = params?.[name]
      return param === undefined ? whole : say(param)
    })
  return translate
}
