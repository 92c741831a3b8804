/** A decimal without zeros at its end: 12.00 → 12, 9.50 → 9.5. */
export const shortDecimal = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)
