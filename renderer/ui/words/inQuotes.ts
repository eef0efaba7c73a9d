/** Words in quotation marks; those that were typed with marks of their own keep one pair. */
export function inQuotes(words: string): string {
  return `“${words.trim().replace(/^["“”‘']+|["“”’']+$/g, '')}”`;
}
