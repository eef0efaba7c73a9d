import { simpler } from '../contactTargets';
import { actionNetwork } from './actionNetwork';
import { civiCrm } from './civiCrm';
import { google } from './google';
import { mobilize } from './mobilize';
import { nationBuilder } from './nationBuilder';
import { outlook } from './outlook';
import type { Program } from './program';
import { zetkin } from './zetkin';

/** In this order: who has heads that nobody else has comes first. */
const programs: readonly Program[] = [
  actionNetwork,
  nationBuilder,
  civiCrm,
  zetkin,
  mobilize,
  google,
  outlook,
];

/** The program whose heads these are, or undefined. */
export function programOf(header: readonly string[]): Program | undefined {
  const heads = new Set(header.map(simpler));
  return programs.find((program) => program.knows(heads, header));
}
