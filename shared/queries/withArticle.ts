/** 'a mass meeting', 'an event': by the first letter, which is right for the nouns that we have. */
export const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
