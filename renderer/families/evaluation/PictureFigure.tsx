import type { Picture } from '../../../shared/kernel/document'
import { drawPicture } from '../../../shared/kernel/picture'

/** A picture as the documents draw it, on white as they are; `alt` says in words what it shows. */
export function PictureFigure({ picture, title, alt }: { picture: Picture; title: string; alt: string }) {
  const { svg, width, height } = drawPicture(picture, alt)
  return (
    <figure className="chart picture-figure">
      <figcaption>{title}</figcaption>
      <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} width={width} height={height} alt={alt} />
    </figure>
  )
}
