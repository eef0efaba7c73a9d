import type { PhotoFault } from './cardPhoto';
import type { FileGuess, FileNotice, FileProblem, RowProblem } from './problem';
import { encodingNames } from './textEncoding';

/** What a file is, as a sentence calls it. */
const guessNames: Record<FileGuess, string> = {
  zip: 'a zip archive',
  xlsx: 'an Excel workbook',
  xls: 'an old or locked Excel workbook',
  ods: 'a LibreOffice spreadsheet',
  pdf: 'a PDF',
  image: 'a picture',
  age: 'an encrypted file',
  program: 'a program',
  vcard: 'a vCard file of contacts',
  calendar: 'a calendar',
  json: 'a file of JSON',
  'web-page': 'a web page',
  unknown: 'something that is not text',
};

const nothingChanged = 'Nothing was changed.';

/**
 * The sentence for a refused file: what happened, what was kept, what to do. The only place that makes it;
 * a reason without a sentence does not compile.
 * @param file the name of the file, as the user knows it
 */
export function fileProblemText(problem: FileProblem, file: string): string {
  const name = `“${file}”`;
  switch (problem.reason) {
    case 'file-too-large':
      return `${name} is ${size(problem.bytes)}; a list may be ${size(problem.limit)}. ${nothingChanged} Cut it into smaller files and import them one after another.`;
    case 'too-many-rows':
      return `${name} has more than ${number(problem.limit)} rows. ${nothingChanged} Cut it into smaller files and import them one after another.`;
    case 'too-many-columns':
      return `${name} has ${number(problem.found)} columns; a list may have ${number(problem.limit)}.${problem.at ? ` The cell ${problem.at} is beyond that.` : ''} ${nothingChanged} In the spreadsheet, delete the columns that you do not need and save it again.`;
    case 'file-empty':
      return `${name} is empty. ${nothingChanged} Check that it was saved, and open it again.`;
    case 'no-rows':
      return `${name} has a line of column heads but no rows under it. ${nothingChanged} Check that it is the right file.`;
    case 'not-text':
      return `${name} is not a list of contacts: it is ${guessNames[problem.looksLike]}. ${nothingChanged} ${notText(problem.looksLike)}`;
    case 'not-a-vcard':
      return `${name} is not a vCard file: it does not begin with BEGIN:VCARD. ${nothingChanged} If it is a spreadsheet, give its name the ending .csv and open it again.`;
    case 'not-osdi':
      return `${name} holds no people in the form that campaign programs exchange (OSDI).${problem.misplaced ? ' It names “osdi:people”, but not as a list within “_embedded”.' : ''} ${nothingChanged} Export the people as CSV and open that.`;
    case 'json-damaged':
      return `${name} is JSON that breaks off or is damaged on line ${number(problem.line)}. ${nothingChanged} Export it again and check that the download has finished, or export the people as CSV.`;
    case 'json-repeats':
      return `${name} says “${problem.name}” twice of one thing, so that it is not certain which is meant. ${nothingChanged} Export it again, or export the people as CSV.`;
    case 'json-lines':
      return `${name} holds JSON Lines, a record on each line, which cannot be opened here. ${nothingChanged} Export the people as CSV and open that; from another Wardbook, ask for a pack.`;
    case 'no-events':
      return `${name} is a calendar without an event in it. ${nothingChanged} Export the calendar again, with its events.`;
    case 'spreadsheet-damaged':
      return `${name} is damaged: it is not what a spreadsheet program writes. ${nothingChanged} Open it in the spreadsheet program, save it again and open that here.`;
    case 'spreadsheet-unsafe':
      if (problem.part !== undefined)
        return `${name} holds a part that no spreadsheet program writes (“${problem.part}”). Such a file may be meant to do harm. ${nothingChanged} If you trust it, open it in the spreadsheet program, copy the cells and paste them here.`;
      return `${name} would grow far beyond what a list of people holds when it is unpacked. Such a file may be meant to do harm. ${nothingChanged} If you trust it, open it in the spreadsheet program, copy the cells and paste them here.`;
    case 'text-not-readable':
      return `${name} could not be read as ${encodingNames[problem.encoding]}. ${nothingChanged} Save it from the spreadsheet as “CSV UTF-8” and open it again.`;
    case 'not-age':
      return `${name} is not a Wardbook pack: it is ${problem.looksLike === 'unknown' ? 'a list, a text or a file of another program' : guessNames[problem.looksLike]}. ${nothingChanged} Ask for the file that ends in .wardpack.`;
    case 'wrong-passphrase':
      return `That passphrase does not open ${name}. ${nothingChanged} Check each word and the spaces between them, and ask the sender to say it again by phone.`;
    case 'not-for-us':
      return `${name} was made for somebody else’s key, so this workbook cannot open it. ${nothingChanged} Send your card to whoever made it, or ask for a pack with a passphrase.`;
    case 'needs-passphrase':
      return `${name} opens with a passphrase. ${nothingChanged} Ask the sender for it by phone.`;
    case 'needs-identity':
      return `${name} opens with a key, not with a passphrase. ${nothingChanged} Use the recovery sheet of the workbook that it came from.`;
    case 'work-factor-too-high':
      return `${name} asks for so much work before it opens (factor ${problem.found}; we stop at ${problem.limit}) that it would hold up this laptop. ${nothingChanged} Wardbook does not make such files: ask the sender how this one was made.`;
    case 'altered':
      return `${name} is damaged: it is not what was written. ${nothingChanged} Ask for it again, on a stick or by a link and not pasted into a message.`;
    case 'cut-short':
      return `${name} is cut short: its end is missing. ${nothingChanged} Copy it or download it again and check that it has finished.`;
    case 'pack-too-large':
      return `This is ${size(problem.bytes)}; the limit is ${size(problem.limit)}. ${nothingChanged} Choose a smaller part, such as one campaign or one event.`;
    case 'not-a-zip':
      return `${name} opened, but what is inside is not a Wardbook pack. ${nothingChanged} Ask the sender how it was made.`;
    case 'zip-damaged':
      return `${name} is damaged inside (${problem.detail}). ${nothingChanged} Ask for it again.`;
    case 'zip-too-many-entries':
      return `${name} holds ${number(problem.found)} files; a pack has at most ${number(problem.limit)}. ${unsafe}`;
    case 'zip-entry-too-large':
      return `${name} holds a file, “${problem.name}”, of ${size(problem.bytes)}; the limit is ${size(problem.limit)}. ${unsafe}`;
    case 'zip-total-too-large':
      return `${name} would unpack to ${size(problem.bytes)}; the limit is ${size(problem.limit)}. ${unsafe}`;
    case 'zip-ratio-too-high':
      return `“${problem.name}” in ${name} would grow ${number(Math.round(problem.ratio))} times when unpacked; records never do. ${unsafe}`;
    case 'zip-unsafe-name':
      return `${name} holds a file that wants to be written elsewhere (“${problem.name}”). ${unsafe}`;
    case 'zip-duplicate-name':
      return `${name} holds “${problem.name}” twice, so that nobody can say which is meant. ${unsafe}`;
    case 'zip-too-deep':
      return `${name} holds folders in folders (“${problem.name}”); a pack has at most ${problem.limit}. ${unsafe}`;
    case 'no-manifest':
      return `${name} opened, but its list of contents is missing, so it is not a Wardbook pack. ${nothingChanged} Ask the sender how it was made.`;
    case 'manifest-not-readable':
      return `The list of contents of ${name} cannot be read (${problem.detail}). ${nothingChanged} Ask for it again.`;
    case 'newer-version':
      return `${name} was made by a newer Wardbook (${problem.madeBy}). ${nothingChanged} Bring Wardbook up to date on this laptop, then open it again.`;
    case 'other-purpose':
      return problem.wanted === 'pack'
        ? `${name} is a backup of a whole workbook, not a pack. ${nothingChanged} Restore it from Settings › Backups.`
        : `${name} is a pack from a colleague, not a backup. ${nothingChanged} Open it from Import & export.`;
    case 'signature-wrong':
      return `${name} was changed after it was signed. ${nothingChanged} Ring whoever sent it, and ask for it again.`;
    case 'part-missing':
      return `${name} lacks “${problem.name}”, which its list of contents promises. ${nothingChanged} Ask for it again.`;
    case 'part-altered':
      return `“${problem.name}” in ${name} is not what was written. ${nothingChanged} Ask for it again.`;
    case 'part-not-listed':
      return `${name} holds “${problem.name}”, which its list of contents does not name. ${unsafe}`;
    case 'line-not-readable':
      return `Line ${number(problem.line)} of “${problem.name}” in ${name} cannot be read. ${nothingChanged} Ask for it again.`;
    case 'too-many-media':
      return `${number(problem.found)} photos and recordings would go; a pack holds at most ${number(problem.limit)}. ${nothingChanged} Leave them out, or choose a smaller part.`;
    case 'media-not-told':
      return `${name} holds “${problem.name}”, which is not the photo or recording that its records tell of. ${unsafe}`;
    case 'media-not-shown':
      return `“${problem.name}” in ${name} is no photo or recording that can be shown here, or is larger than may be. ${unsafe}`;
    case 'media-missing':
      return `“${problem.name}” is damaged or missing on this disk, so that the pack was not made. ${nothingChanged} Leave photos and recordings out, or remove that one.`;
    case 'media-no-room':
      return `Photos and recordings in ${name} are ${size(problem.bytes)}, and those of a workbook may be ${size(problem.limit)} together. ${nothingChanged} Remove some that are no longer needed, or ask for the pack without them.`;
    case 'counts-hold-more':
      return `${name} says that it holds counts only, and holds more (“${problem.kind}”). ${unsafe}`;
    case 'counts-not-readable':
      return `The counts in ${name} are not as Wardbook writes them (${problem.detail}). ${nothingChanged} Ask the sender to make the pack again.`;
    case 'counts-signed-by-another':
      return `The counts in ${name} name another key than the one that signed the pack. ${unsafe}`;
  }
}

const unsafe = `Such a file may be meant to do harm. ${nothingChanged} Ask the sender how it was made.`;

/** Something to know about a file that was read all the same. */
export function fileNoticeText(notice: FileNotice): string {
  switch (notice.reason) {
    case 'many-columns':
      return `This list has ${number(notice.found)} columns. Those that were recognised are filled in; the rest are left out unless you say where they go.`;
    case 'encoding-guessed':
      return `Read as ${encodingNames[notice.encoding]}. If names look wrong, choose another reading, or save the list as “CSV UTF-8”.`;
    case 'photos-in-cards':
      return `${notice.count === 1 ? 'One card has a photo. It comes' : `${number(notice.count)} cards have photos. They come`} in with people who are new, and for people here who have none; where a photo was taken stays out.`;
    case 'photos-elsewhere':
      return `${notice.count === 1 ? 'The picture of one card lies' : `The pictures of ${number(notice.count)} cards lie`} on the web. Wardbook fetches nothing from there; everything else comes in.`;
    case 'merged-heads':
      return `${notice.heads.map((head) => `“${head}”`).join(', ')} ${notice.heads.length === 1 ? 'is a head' : 'are heads'} merged over several columns: each of these columns has it, with a number. Check below what each one holds.`;
    case 'title-above-heads':
      return `“${notice.title}” stands across the top as a title. The heads were read from the row under it.`;
    case 'name-says-otherwise':
      return `“${notice.name}” is ${guessNames[notice.looksLike]}, whatever its name says. It was read as what it is.`;
  }
}

/** The sentence for one row: where, what, and what becomes of it. */
export function rowProblemText(problem: RowProblem): string {
  return `${where(problem)}: ${rowReason(problem)}`;
}

function rowReason(problem: RowProblem): string {
  const value = `“${problem.value ?? ''}”`;
  switch (problem.reason) {
    case 'too-few-cells':
      return `only ${cells(problem.found)} where the heads say ${number(problem.wanted)}. The missing ones were taken as empty; check that nothing slipped to the left.`;
    case 'too-many-cells':
      return `${cells(problem.found)} where the heads say ${number(problem.wanted)}. ${value} beyond the last column was left out; a cell with the separator in it may lack its quotes.`;
    case 'stray-quote':
      return `a quote mark inside ${value}. It was kept as a letter; check that the cell is whole.`;
    case 'quote-not-closed':
      return `a quote mark opens at ${value} and never closes. It was kept as a letter; check that the cell is whole.`;
    case 'nul-removed':
      return `empty characters in ${value} were taken out. Check that the cell is whole.`;
    case 'cell-fault':
      return `the formula of this cell says ${value}. It was left out; mend it in the spreadsheet.`;
    case 'formula-without-value':
      return 'the formula of this cell was saved without its answer, so the cell is empty. Open the file in the spreadsheet program, save it there and import it again.';
    case 'phone-not-valid':
      return `phone ${value} is not a whole number. It was kept as it is; correct it on the person.`;
    case 'email-not-valid':
      return `email ${value} is not an address. It was left out; correct it in the list or on the person.`;
    case 'postcode-not-valid':
      return `postcode ${value} is not a whole postcode. It was kept as it is; correct it on the person.`;
    case 'too-long':
      return `the value is longer than ${number(problem.limit)} characters. It was cut there; shorten it in the list if the end matters.`;
    case 'day-not-valid':
      return `${value} is no day of the calendar. It was left out; correct it in the list.`;
    case 'own-not-fitting':
      return `${value} ${unfit[problem.wanted]}`;
    case 'level-not-valid':
      return `${value} is no level from 1 to 5. It was left out; assess the person after a conversation.`;
    case 'answer-not-understood':
      return `${value} is neither yes nor no. Nothing was recorded as agreed; ask the person.`;
    case 'time-not-valid':
      return `${value} is no time of day. It was left out; correct it in the list.`;
    case 'count-not-valid':
      return `${value} is no whole number. It was left out; correct it in the list.`;
    case 'lacks':
      return `nothing under ${problem.what}. The row was left out; fill it in the list.`;
    case 'event-not-read':
      return `this event could not be read (${problem.detail}). It was left out; plan it by hand.`;
    case 'repeats-cut':
      return `${value} goes on and on. Its first ${number(problem.kept)} times were taken; plan later ones when they are sure.`;
    case 'too-young':
      return `born ${value}, so under 13. No age was kept; check whether this person may be in the book at all.`;
    case 'too-old':
      return `born ${value}, more than 120 years ago. No age was kept; correct it in the list.`;
    case 'too-many':
      return `one after the ${problem.kept} that a person may have. Those from ${value} on were left out.`;
    case 'no-name':
      return `no name, only ${value}. The person goes in without one; add it when you know it.`;
    case 'nothing-in-row':
      return 'no name, email or phone. The row was left out.';
    case 'name-split-guessed':
      return `${value} was read as ${problem.givenName}, family name ${problem.familyName}. Correct it on the person if that is wrong.`;
    case 'card-not-read':
      return `this card is not whole: ${problem.detail}. What could be read goes in.`;
    case 'not-a-person':
      return problem.kind === 'group'
        ? `${value} is a group, not a person. Its members have it as a tag.`
        : `${value} is an organisation, not a person. The card was left out; add it under People › Groups.`;
    case 'photo-left-out':
      return `${photoReason(problem)} It was left out; add another on the person.`;
    case 'not-understood-property':
      return `${value} could not be read and was left out.`;
  }
}

function photoReason(fault: PhotoFault): string {
  switch (fault.why) {
    case 'too-large':
      return `the photo is ${size(fault.bytes)}; one may be ${size(fault.limit)}.`;
    case 'too-many-pixels':
      return `the photo is ${number(fault.width)} by ${number(fault.height)} pixels, more than can be unpacked safely.`;
    case 'not-a-photo':
      return 'what stands as the photo is none that can be shown here.';
    case 'not-whole':
      return 'the photo is cut short or damaged.';
  }
}

function where({ row, line, column }: RowProblem): string {
  if (line === 0) return column ? `Person ${number(row)}, ${column}` : `Person ${number(row)}`;
  const rowText = row === 0 ? 'Heads' : `Row ${number(row)}`;
  const lineText = `line ${number(line)}`;
  return column ? `${rowText} (${lineText}), ${column}` : `${rowText} (${lineText})`;
}

function notText(looksLike: FileGuess): string {
  if (looksLike === 'xls' || looksLike === 'ods')
    return 'In the spreadsheet program, choose Save as and “Excel workbook (.xlsx)” without a password, then open that file here.';
  if (looksLike === 'xlsx') return 'Give its name the ending .xlsx and open it again.';
  if (looksLike === 'vcard') return 'Give its name the ending .vcf and open it again.';
  if (looksLike === 'age') return 'If a colleague sent it as a pack, press Open a pack on this page.';
  return 'Open a list saved as CSV, or copy the cells from the spreadsheet and paste them.';
}

const cells = (count: number) => (count === 1 ? '1 cell' : `${number(count)} cells`);
const number = (count: number) => count.toLocaleString('en-GB');

/** Bytes as people read them: KB and MB of 1,000, as file managers show them. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${number(bytes)} bytes`;
  if (bytes < 1_000_000) return `${number(Math.round(bytes / 1000))} KB`;
  if (bytes < 1_000_000_000) return `${number(Math.round(bytes / 100_000) / 10)} MB`;
  return `${number(Math.round(bytes / 100_000_000) / 10)} GB`;
}

/** What is wrong with the value of a field of one's own, and what became of it. */
const unfit = {
  number: 'is no number, which this field of yours takes. It was left out; correct it in the list.',
  date: 'is no day of the calendar, which this field of yours takes. It was left out; correct it in the list.',
  yesNo: 'is neither yes nor no, which this field of yours takes. It was left out; correct it in the list.',
  choice: 'is none of the choices of this field of yours. It goes in as it stands; correct it on the person.',
} as const;
