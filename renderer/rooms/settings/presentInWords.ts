/** Said where what opens the book today was not typed. */
export const notTyped = {
  passphrase: 'Type the passphrase that opens the book today.',
  recovery: 'Type what the recovery sheet says; it begins with AGE-SECRET-KEY.',
} as const;

/** Said where it is another. */
export const notThis = {
  passphrase: 'That is not the passphrase. Nothing was changed: try again, or use the recovery sheet.',
  recovery:
    'That is not this book’s recovery sheet, or a character is off. Nothing was changed. 0 and O, 1 and I are easily mixed up.',
} as const;
