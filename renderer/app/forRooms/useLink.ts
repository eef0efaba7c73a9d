import { createContext, useContext } from 'react';

/** Asks, showing the address, and hands it to the system: `tel:`, `mailto:` or `https:`. */
export const LinkContext = createContext<(address: string) => void>(() => undefined);

export const useLink = (): ((address: string) => void) => useContext(LinkContext);
