import './print.css';
import type { ReactNode } from 'react';
import type { PrintedSheet, SheetLine } from '../../../../shared/queries/sheets/printedSheets';
import { dayInSentence, shortDay } from '../../../ui/words/dayInWords';
import { phoneInWords } from '../../../ui/words/phoneInWords';
import { sheetNames } from './sheetNames';

interface PrintedPagesProps {
  sheet: PrintedSheet;
  today: string;
}

/** Empty lines at the end of a sign-in sheet: for those nobody expected. */
const spareLines = 12;

/** The sheet as it will be printed, on A4. */
export function PrintedPages({ sheet, today }: PrintedPagesProps) {
  const { kind } = sheet;
  if (kind === 'labels') {
    return (
      <section className="printed labels" aria-label="What will be printed">
        {sheet.parts.flatMap(({ lines }) =>
          lines.map(({ id, name, address }) => (
            <div key={id}>
              <b>{name}</b>
              {address.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </div>
          )),
        )}
      </section>
    );
  }
  return (
    <section className="printed" aria-label="What will be printed">
      <header>
        <h2>{sheetNames[sheet.kind]}</h2>
        <span>{dayInSentence(today, today)}</span>
      </header>
      {kind === 'sign-in' && (
        <p>
          We keep what you write here to tell you of meetings and of what you said you would do. Tick how we
          may reach you; you can change your mind at any time.
        </p>
      )}
      {sheet.parts.map(({ title, lines }) => (
        <div key={title ?? ''} className="printed-part">
          {title && <h3>{title}</h3>}
          <table>
            <thead>{heads[kind]}</thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.id}>{cellsOf(kind, line, today)}</tr>
              ))}
              {kind === 'sign-in' &&
                Array.from({ length: spareLines }, (_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an empty line is its place
                  <tr key={at}>{cellsOf('sign-in', nobody, today)}</tr>
                ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

const nobody: SheetLine = {
  id: '',
  name: '',
  phone: '',
  place: '',
  spoken: undefined,
  house: '',
  address: [],
};

const row = (...titles: string[]) => (
  <tr>
    {titles.map((title) => (
      <th key={title} scope="col">
        {title}
      </th>
    ))}
  </tr>
);

const heads: Readonly<Record<'call' | 'sign-in' | 'walk', ReactNode>> = {
  call: row('Name', 'Number', 'Spoken to', 'No answer', 'Spoke', 'Call back', 'Notes'),
  'sign-in': row('Name', 'Phone', 'Email', 'Phone me', 'Text me', 'Email me'),
  walk: row('House', 'Name', 'Not in', 'Spoke', 'Come back', 'Notes'),
};

const Box = () => <i className="printed-box" />;

function cellsOf(kind: 'call' | 'sign-in' | 'walk', line: SheetLine, today: string): ReactNode {
  const boxes = (
    <>
      <td>
        <Box />
      </td>
      <td>
        <Box />
      </td>
      <td>
        <Box />
      </td>
    </>
  );
  switch (kind) {
    case 'call':
      return (
        <>
          <td>
            <b>{line.name}</b> {line.place && <small>{line.place}</small>}
          </td>
          <td className="nowrap">{phoneInWords(line.phone)}</td>
          <td className="nowrap">{line.spoken ? shortDay(line.spoken, today) : 'Never'}</td>
          {boxes}
          <td className="printed-notes" />
        </>
      );
    case 'walk':
      return (
        <>
          <td className="nowrap">
            <b>{line.house}</b>
          </td>
          <td>{line.name}</td>
          {boxes}
          <td className="printed-notes" />
        </>
      );
    case 'sign-in':
      return (
        <>
          <td className="printed-name">{line.name}</td>
          <td className="printed-write" />
          <td className="printed-write" />
          {boxes}
        </>
      );
  }
}
