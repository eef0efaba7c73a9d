/**
 * The nonce that lets this load of the page make style elements. It is taken out of the page as it is read,
 * so that it goes to Mantine and to get-nonce and nowhere else. Must run once, before the first render.
 */
export function takeStyleNonce(page: Document): string {
  const meta = page.querySelector<HTMLMetaElement>('meta[name="style-nonce"]');
  const nonce = meta?.content ?? '';
  meta?.remove();
  return nonce;
}
