// How lists say yes and no: ticks, words, and what mailing programs call a subscription.

const yes =
  /^(?:y|yes|yes\b.*|yep|yeah|true|1|x|t|✓|✔|☑|ok|okay|on|agreed?|consent(?:ed|s)?|given|granted|subscribed|opted[ -]?in|opt[ -]?in)$/iu;
const no =
  /^(?:n|no|no\b.*|nope|false|0|f|✗|✘|✕|off|never|refused?|refuses|declined?|withdrawn|removed|unsubscribed|opted[ -]?out|opt[ -]?out|stop|spam ?complaint|do not .*|don['’]t.*)$/iu;
/** Said, and says nothing of the kind: an address that bounces has refused nothing. */
const silent =
  /^(?:-|–|—|n\/?a|none|unknown|not asked|not known|unspecified|bouncing|bounced|not subscribed|never subscribed|null|\?)$/i;

/** `silent` says nothing either way; undefined was not understood. */
export function readYesNo(value: string): 'yes' | 'no' | 'silent' | undefined {
  const word = value.trim();
  if (word === '' || silent.test(word)) return 'silent';
  if (yes.test(word)) return 'yes';
  return no.test(word) ? 'no' : undefined;
}

/** Whether a column holds ticks or answers and nothing else. */
export const looksLikeAnswers = (values: readonly string[]): boolean =>
  values.length > 0 && values.every((value) => readYesNo(value) !== undefined);
