import { allParameters } from '../../../shared/families/parameters'
import { useSay } from '../../app/language'
import { inboxPageTexts as texts } from './texts'

/** Which parameters of a package's pack are not those of the province, by their titles. */
export function PackDifferences({ paths }: { paths: readonly string[] }) {
  const say = useSay()
  if (paths.length === 0) return <p className="dim">{say(texts.ref('packDifferences.none'))}</p>
  return (
    <>
      <h3>{say(texts.ref('packDifferences.title'))}</h3>
      <ul className="submission-columns">
        {paths.map((path) => {
          const parameter = allParameters.find((one) => one.path === path)
          return <li key={path}>{parameter ? say(parameter.title) : <span data-data>{path}</span>}</li>
        })}
      </ul>
    </>
  )
}
