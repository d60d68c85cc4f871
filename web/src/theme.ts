import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The city's blue: shade 8 under white text has a contrast of 7.9. */
const city: MantineColorsTuple = [
  '#eaf3ff',
  '#d3e4fb',
  '#a5c6f4',
  '#74a7ee',
  '#4c8ce9',
  '#337be6',
  '#2472e6',
  '#1561cd',
  '#0b4f9e',
  '#083f80',
];

/** Colours, sizes and what every component does unless told otherwise. Nothing here may write a style element (see styles.css). */
export const theme = createTheme({
  colors: { city },
  primaryColor: 'city',
  // White text is chosen whatever the scheme: shade 7 under it has a contrast of 5.6 and stands out on dark.
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  defaultRadius: 'md',
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  headings: { fontWeight: '650' },
  respectReducedMotion: true,
  components: {
    // Locking the scroll writes a style element, which the content policy forbids; styles.css does it by a class.
    Modal: { defaultProps: { removeScrollProps: { enabled: false }, centered: true } },
    Drawer: { defaultProps: { removeScrollProps: { enabled: false } } },
  },
});
