/** Words as they begin a sentence: "five of 14" → "Five of 14". */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
