import { useEffect } from 'react';
import { readyToSeal } from './sealingPort';

/** On a page that ends in sealing or opening a file: the process for it starts while the page is read. */
export const useReadyToSeal = (): void => useEffect(readyToSeal, []);
