/** The number of the last migration: the version of everything that is written from now on. */
export const currentVersion = 2;
