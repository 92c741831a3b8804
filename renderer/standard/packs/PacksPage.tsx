import { addTexts } from '../../app/language'
import { packPageCatalogues } from './catalogues'
import { CityValues } from './city/CityValues'
import { ComparePacks } from './ComparePacks'
import { DraftPage } from './drafts/DraftPage'
import { Drafts } from './drafts/Drafts'
import { useKnownPacks } from './known'
import { CycleTable } from './list/CycleTable'
import { PackList } from './list/PackList'
import { TakeInPack } from './list/TakeInPack'
import { readCityPlace, readPackPlace, type PackSection } from './place'
import './packs.css'

addTexts(packPageCatalogues)

type Props = { readonly section: PackSection; readonly words: readonly (string | undefined)[] }
/** 标准包 and 市定参数, parts of the standards; what one looks at is in the address. */
export default function PacksPage({ section, words }: Props) {
  if (section === 'cityValues') return <CityValues path={readCityPlace(words[0])} />
  const place = readPackPlace(words)
  if (place.at === 'compare') return <ComparePacks older={place.older} newer={place.newer} />
  if (place.at === 'draft') return <DraftPage key={place.draft} draft={place.draft} part={place.part} path={place.path} />
  return <ListPage />
}

function ListPage() {
  const packs = useKnownPacks()
  return (
    <>
      <TakeInPack present={packs.find(({ present }) => present) ?? null} />
      <PackList packs={packs} />
      <Drafts packs={packs} />
      <CycleTable packs={packs} />
    </>
  )
}
