import type { ModelPlace, SearchHit } from '../../../shared/families/competency'
import { useSay } from '../../app/language'
import { sayCount } from '../../ui/format'
import { hitPlace } from './search-hits'
import { competencyPageTexts as texts } from './texts'

const most = 80

/** What was found, each with its place; pressed, it is gone to. */
export function SearchHits({ hits, onGo }: { hits: readonly SearchHit[]; onGo: (place: ModelPlace) => void }) {
  const say = useSay()
  return (
    <div className="tree">
      <p className="dim hits-count" role="status">
        {hits.length === 0 ? say(texts.ref('hits.none')) : say(texts.ref('hits', { count: sayCount(hits.length) }))}
      </p>
      <ul className="hits" aria-label={say(texts.ref('hits.list'))}>
        {hits.slice(0, most).map(({ code, name, excerpt, match, ...place }) => (
          <li key={`${code}|${place.part}|${place.level ?? ''}|${place.index ?? ''}`}>
            <button type="button" className="hit" data-data onClick={() => onGo({ code, ...place })}>
              <span className="hit-place">
                <span className="tree-code">{code}</span> {name}
                <span className="dim"> · {say(hitPlace(place))}</span>
              </span>
              <span className="hit-text">
                {excerpt.slice(0, match.start)}
                <mark>{excerpt.slice(match.start, match.end)}</mark>
                {excerpt.slice(match.end)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {hits.length > most ? <p className="dim hits-count">{say(texts.ref('hits.more', { count: hits.length - most }))}</p> : null}
    </div>
  )
}
