import { inTime } from './ladderStage';
import type { Person } from './shownName';

export type AssessmentEntry = NonNullable<Person['assessment']>[number];

/** Every assessment of a person, oldest first, without entries struck out. */
export function assessmentHistory(person: Pick<Person, 'assessment'>): readonly AssessmentEntry[] {
  return inTime(person.assessment);
}

/** The latest assessment, 1 (leads) to 5 (opposed); undefined is *unassessed*, which is not 3. */
export function presentAssessment(person: Pick<Person, 'assessment'>): AssessmentEntry | undefined {
  return assessmentHistory(person).at(-1);
}
