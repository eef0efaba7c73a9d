import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { darkTokens, lightTokens } from './tokens';

const damson: MantineColorsTuple = [
  '#f9e9ef',
  '#f1cfdc',
  '#f3a6c6',
  '#e58ab1',
  '#d4689c',
  '#ba3f7b',
  '#9b2c64',
  '#7d1d4f',
  '#62133c',
  '#47102e',
];

const family = '"Archivo Variable", system-ui, sans-serif';

/** Sizes, radii and behaviour of every Mantine part we use, said once. Colours come from the tokens. */
export const theme = createTheme({
  primaryColor: 'damson',
  primaryShade: { light: 7, dark: 5 },
  colors: { damson },
  fontFamily: family,
  headings: { fontFamily: family, fontWeight: '800' },
  defaultRadius: 6,
  focusRing: 'never',
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontSizes: { xs: '14px', sm: '14px', md: '15px', lg: '17px', xl: '19px' },
  lineHeights: { md: '1.4667' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '10px', xl: '14px' },
  components: {
    Button: { defaultProps: { size: 'md' } },
    ActionIcon: { defaultProps: { variant: 'default' } },
    Tooltip: {
      defaultProps: { openDelay: 350, withArrow: false, events: { hover: true, focus: true, touch: false } },
    },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 14,
        padding: 0,
        transitionProps: { duration: 180, transition: 'fade' },
      },
    },
    Menu: {
      defaultProps: {
        shadow: 'md',
        transitionProps: { duration: 120 },
        // Mantine's own first stop is no item, which a menu may not hold (ARIA): focus starts on the first item.
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 120 } } },
    Select: {
      defaultProps: {
        allowDeselect: false,
        checkIconPosition: 'right',
        comboboxProps: { transitionProps: { duration: 120 } },
      },
    },
  },
});

const asVariables = (tokens: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--${name}`, value]));

const mantineColours: Record<string, string> = {
  '--mantine-color-body': 'var(--page)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-2)',
  '--mantine-color-anchor': 'var(--damson)',
  '--mantine-color-error': 'var(--red)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--sunk)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-damson-filled': 'var(--btn)',
  '--mantine-color-damson-filled-hover': 'var(--btn-2)',
  '--mantine-color-damson-light': 'var(--damson-tint)',
  '--mantine-color-damson-light-color': 'var(--damson)',
  '--mantine-primary-color-filled': 'var(--btn)',
  '--mantine-primary-color-filled-hover': 'var(--btn-2)',
};

/** Puts our tokens beside Mantine's variables, and Mantine's colours on our tokens. */
export const tokenVariables: CSSVariablesResolver = () => ({
  variables: {
    '--r': '6px',
    '--r2': '10px',
    '--r3': '14px',
    '--gutter': '24px',
  },
  light: { ...asVariables(lightTokens), ...mantineColours },
  dark: { ...asVariables(darkTokens), ...mantineColours },
});
