import { config } from 'zod';

// zod writes code and evaluates it where it may. The page's policy forbids that and reports every try, so
// this is the first import of every entry (page, presenter, worker, preload): before any schema is made.
config({ jitless: true });
