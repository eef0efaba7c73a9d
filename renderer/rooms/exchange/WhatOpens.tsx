import { Card } from '../../ui/Sheet';

/** What can be opened here, and how to get there from what cannot. */
export function WhatOpens() {
  return (
    <Card title="What can be opened">
      <ul className="plain stack tight small">
        <li>
          <b>Excel workbooks</b> (.xlsx), any of their sheets
        </li>
        <li>
          <b>CSV or text</b> in any encoding; exports of Google, Outlook, Action Network, NationBuilder,
          CiviCRM, Zetkin and Mobilize are known by their heads
        </li>
        <li>
          <b>Contact cards</b> (.vcf) from a phone or a mail program, and people as OSDI JSON
        </li>
        <li>
          <b>Events, attendance, commitments, election results</b>: choose what the list holds, or begin from
          a template; a calendar (.ics) gives its events
        </li>
        <li>
          <b>Packs</b> (.wardpack), several at once, and a <b>backup</b> (.wardbackup), to be restored
        </li>
        <li>
          <b>Any other spreadsheet</b>: copy its cells and paste them, or save it as .xlsx
        </li>
      </ul>
    </Card>
  );
}
