import type { ReactNode } from 'react'

/** Line icons on a 20-unit square, drawn for 18 px; always beside a text or on a labelled button, so hidden from readers. */
const paths = {
  home: <path d="M3.5 9 10 3.5 16.5 9v7.5h-4.5V12H8v4.5H3.5z" />,
  people: (
    <path d="M7.5 9.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.5 16.5c.3-3 2.2-4.6 5-4.6s4.7 1.6 5 4.600M13 4.400a2.5 2.5 0 0 1 0 4.900M14.5 12.200c1.8.5 2.8 2 3 4.3" />
  ),
  evaluation: <path d="M5 3.500h10v13H5zM7.5 7.500l1 1 2-2M12 7.500h1M7.5 12.500l1 1 2-2M12 12.500h1" />,
  planning: <path d="M10 3v14M3 10h14M10 13.500a3.5 3.500 0 1 0 0-7 3.5 3.500 0 0 0 0 7zM10 16.500a6.5 6.500 0 1 0 0-13 6.5 6.500 0 0 0 0 13z" />,
  grades: <path d="M3.5 16.500v-3.500h4.300v-3.500h4.400V6h4.300M13.5 3.500 16.5 6l-3 2.500M3.5 16.500h13" />,
  standard: <path d="M4 4.500c2.5-1 4.5-.7 6 .5 1.5-1.2 3.5-1.5 6-.500v11c-2.5-1-4.5-.7-6 .5-1.5-1.2-3.5-1.5-6-.500zM10 5v11" />,
  submission: <path d="M3.5 10.500v6h13v-6M10 13V3.5M6.500 7 10 3.5 13.500 7M7.5 13.500h5" />,
  history: <path d="M4 10a6 6 0 1 1 1.8 4.300M4 16v-3.500h3.500M10 6.500V10l2.5 1.5" />,
  settings: <path d="M4 6h7M15 6h1M4 14h1M9 14h7M13 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM7 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4z" />,
  help: <path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM7.9 8c.2-1.3 1-2 2.1-2s2.1.8 2.1 1.900c0 1.6-2.1 1.7-2.1 3.300M10 13.600v.3" />,
  search: <path d="M9 14.500a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4" />,
  undo: <path d="M7 4 3.5 7.5 7 11M3.5 7.500h8a4 4 0 0 1 0 8.500H7" />,
  redo: <path d="m13 4 3.5 3.500L13 11M16.5 7.500h-8a4 4 0 0 0 0 8.500H13" />,
  check: <path d="m4.5 10.5 3.5 3.5 7.5-8" />,
  cross: <path d="m5 5 10 10M15 5 5 15" />,
  warning: <path d="M10 3.5 17.5 16.500h-15zM10 8.500v3.500M10 14.200v.2" />,
  clock: <path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4l2.5 2" />,
  dash: <path d="M5 10h10" />,
  question: <path d="M7.2 7.500c.2-1.8 1.3-2.7 2.9-2.700s2.9 1 2.9 2.500c0 2.2-2.9 2.3-2.9 4.600M10.1 15v.3" />,
  upload: <path d="M10 13V4M6.5 7.5 10 4l3.5 3.500M4 13v3.500h12V13" />,
  download: <path d="M10 4v9M6.5 9.5 10 13l3.5-3.500M4 13.500v3h12v-3" />,
  file: <path d="M5 3.500h6.500L15 7v9.500H5zM11.5 3.500V7H15" />,
  light: (
    <path d="M10 13.200a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.400zM10 2.500v1.500M10 16v1.500M2.5 10H4M16 10h1.500M4.7 4.700l1 1M14.3 14.300l1 1M15.3 4.700l-1 1M5.7 14.300l-1 1" />
  ),
  dark: <path d="M16 11.500A6.5 6.5 0 0 1 8.5 4a6.5 6.5 0 1 0 7.5 7.500z" />,
  auto: <path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 3v14M10 6h4.500M10 9h6.500M10 12h6.500M10 15h4" />,
  left: <path d="M12 5 7 10l5 5" />,
  right: <path d="m8 5 5 5-5 5" />,
  print: <path d="M6 7V3.500h8V7M6 13.500H4V7h12v6.500h-2M6 11.500h8v5H6z" />,
  add: <path d="M10 4.500v11M4.5 10h11" />,
  ascending: <path d="m6 12 4-4 4 4" />,
  descending: <path d="m6 8 4 4 4-4" />,
  door: <path d="M8 3.500H4.500v13H8M12.5 6.5 16 10l-3.5 3.500M16 10H8" />,
  person: <path d="M10 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 16.500c.4-3.2 2.5-4.8 6-4.800s5.6 1.6 6 4.8" />
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof paths
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {paths[name]}
    </svg>
  )
}
