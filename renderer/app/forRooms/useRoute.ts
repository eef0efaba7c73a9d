import { createContext, useContext } from 'react';
import type { Route } from './route';

export interface Router {
  route: Route;
  /** Another number each time one goes somewhere, also to where one is: a page that should begin afresh keys on it. */
  visit: number;
  /** Goes somewhere and remembers the way back. Asks first where text would be lost. */
  go(route: Route): void;
  /** The same without a step in the way back: for a panel that opens and closes. */
  replace(route: Route): void;
  back(): void;
  canGoBack: boolean;
  /** Locks by hand, and asks first where text would be lost: what locks by itself asks nobody. */
  lock(lock: () => void): void;
  /** While this gives back words, leaving asks: "Your one-to-one with Dean is not saved." */
  guard(words: () => string | undefined): () => void;
}

export const RouterContext = createContext<Router | null>(null);

/** Where we are in the book, and how to go elsewhere. */
export function useRoute(): Router {
  const router = useContext(RouterContext);
  if (!router) throw new Error('no router above');
  return router;
}
