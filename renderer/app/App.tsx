import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles.css';

/** The whole window. */
export function App({ styleNonce }: { styleNonce: string }) {
  return (
    <MantineProvider getStyleNonce={() => styleNonce}>
      <h1>Wardbook</h1>
    </MantineProvider>
  );
}
