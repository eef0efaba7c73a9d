// @ts-check

/**
 * Chromium refuses to run its sandbox as root, which is how containers run. Nobody else loses it.
 * @returns {string[]}
 */
export const sandboxArguments = () =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
