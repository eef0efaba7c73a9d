/** A person whose year is written by hand, because others are seen through it. */
export interface Figure {
  key: string;
  given: string;
  family: string;
  home: string;
  joined: string;
  work?: string;
  mention?: string;
  pronouns?: string;
  phone?: string;
  street?: string;
  postcode?: string;
  source?: string;
  recruiter?: string;
  /** Stage and day, after the contact stage on the day of joining. Where absent, the year decides. */
  ladder?: readonly (readonly [stage: string, day: string, why: string])[];
  assessments?: readonly (readonly [level: number, day: string])[];
  refuses?: readonly ('phone' | 'text' | 'email')[];
  words?: Readonly<Partial<Record<'phone' | 'text' | 'email', string>>>;
  tags?: readonly string[];
  /** From 0 to 1: how often this person does what was promised. */
  reliability?: number;
  /** Somebody with power over a demand, not somebody to organise. */
  powerHolder?: string;
}
