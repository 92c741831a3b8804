import { sayFingerprint } from '../../../shared/trust'

/** 指纹 as it is read out: six groups of four. */
export function Fingerprint({ fingerprint, label }: { readonly fingerprint: string; readonly label: string }) {
  const groups = sayFingerprint(fingerprint).split(' ')
  return (
    <p className="keys-fingerprint" role="group" aria-label={label}>
      {groups.map((group, place) => (
        // By place: the same four digits may come twice, and the groups never move.
        <span key={place}>{group} </span>
      ))}
    </p>
  )
}
