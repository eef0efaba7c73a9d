import '@fontsource-variable/archivo/wdth.css';
import '@mantine/core/styles.css';
import './base.css';
import './controls.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme, tokenVariables } from './theme';

const schemeMemory = localStorageColorSchemeManager({ key: 'wardbook-light' });

/**
 * The book's look around everything. `nonce` is this load's style nonce, which the policy asks of
 * every style element. Light, dark or the system's is remembered outside of the seal: the lock screen
 * needs it, and it says nothing about anybody.
 */
export function BookTheme({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={tokenVariables}
      colorSchemeManager={schemeMemory}
      defaultColorScheme="auto"
      {...(nonce ? { getStyleNonce: () => nonce } : {})}
    >
      {children}
    </MantineProvider>
  );
}
