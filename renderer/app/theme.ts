import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** The one accent: a deep petrol blue. Shade 7 carries white text at 6.6:1, shade 3 is read on the dark ground at 8:1. */
const petrol: MantineColorsTuple = ['#eef7f8', '#d9ebee', '#b3d7dc', '#86c0c8', '#57a5b0', '#2f8795', '#176f7d', '#0d5c68', '#0a4b55', '#073a42']

const fontFamily = '"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif'

export const theme = createTheme({
  primaryColor: 'petrol',
  colors: { petrol },
  primaryShade: { light: 7, dark: 6 },
  fontFamily,
  fontFamilyMonospace: '"Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace',
  headings: {
    fontFamily,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' }
    }
  },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '1.75rem' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } }
  }
})

/** Mantine's own greys for secondary text, placeholders and errors are too faint for reading; these hold 4.5:1 on their ground. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1d2327',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#566069',
    '--mantine-color-placeholder': '#67717a',
    '--mantine-color-disabled-color': '#68727b',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#0d5c68',
    '--mantine-color-default-border': '#b9c1c7'
  },
  dark: {
    '--mantine-color-text': '#dfe3e6',
    '--mantine-color-body': '#1b1e20',
    '--mantine-color-dimmed': '#a3adb4',
    '--mantine-color-placeholder': '#939da4',
    '--mantine-color-disabled-color': '#949da4',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-anchor': '#86c0c8',
    '--mantine-color-default': '#24282b',
    '--mantine-color-default-hover': '#2d3236',
    '--mantine-color-default-border': '#4a5258'
  }
})
