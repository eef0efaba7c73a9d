import { createContext, useContext } from 'react';

/**
 * Asks, showing the address, and hands it to the system: `tel:`, `mailto:` or `https:`. `onOpened` is called once a
 * program has taken it, and never where the user stays here.
 */
export type OpenLink = (address: string, onOpened?: () => void) => void;

export const LinkContext = createContext<OpenLink>(() => undefined);

export const useLink = (): OpenLink => useContext(LinkContext);
