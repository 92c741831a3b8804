export { chooseSheet, looksLike } from './choose'
export { importKind, importKinds, kindNamed, sheetKinds, type ImportKind, type SheetKind } from './kinds'
export { planImport, type ImportCounts, type ImportPlan, type ImportQuestion } from './plan'
