import { Card } from '../../ui/Sheet';

/** What can be opened here, and how to get there from what cannot. */
export function WhatOpens() {
  return (
    <Card title="What can be opened">
      <ul className="plain stack tight small">
        <li>
          <b>CSV or text</b> from Excel, Google Sheets, NationBuilder or Action Network, in any encoding
        </li>
        <li>
          <b>Contact cards</b> (.vcf) from a phone or a mail program
        </li>
        <li>
          <b>An Excel workbook</b>: copy its cells and paste them, or save it as “CSV UTF-8”
        </li>
      </ul>
    </Card>
  );
}
