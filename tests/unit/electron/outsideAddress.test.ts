import { expect, test } from 'vitest';
import { outsideAddress } from '../../../shared/systemRequests';

test.each([
  'https://www.gov.uk/register-to-vote',
  'https://example.org',
  'https://example.org?x=1',
  'mailto:nadia@example.org?subject=Thursday',
  'tel:+441632960001',
  'HTTPS://EXAMPLE.ORG/',
])('%s goes to the system', (address) => expect(outsideAddress.safeParse(address).success).toBe(true));

test.each([
  'http://example.org/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'smb://server/share',
  'ms-msdt:/id',
  'app://wardbook/index.html',
  'https:example.org',
  'https:///etc/passwd',
  'https://bank.example@elsewhere.example/',
  'https://exa mple.org/',
  ' https://example.org',
  'https://example.org/\nmailto:x',
  `https://example.org/${'a'.repeat(2000)}`,
  '',
])('%s stays here', (address) => expect(outsideAddress.safeParse(address).success).toBe(false));
