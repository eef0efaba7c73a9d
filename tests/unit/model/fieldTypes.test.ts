import { describe, expectTypeOf, it } from 'vitest';
import type { Rec, RefField, ValuesOf } from '../../../shared/model/kinds';

// The compiler checks these: the types of every record come from its schema, and from nothing else.
describe('the types of a record', () => {
  it('ask for what is required, and let a plain value be cleared but not a list', () => {
    expectTypeOf<Rec<'event'>['title']>().toEqualTypeOf<string>();
    expectTypeOf<Rec<'person'>['givenName']>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<Rec<'person'>['tags']>().toEqualTypeOf<string[] | undefined>();
    expectTypeOf<Record<string, never>>().not.toExtend<ValuesOf<'group'>>();
  });

  it('know which fields point to another record', () => {
    expectTypeOf<RefField<'attendance'>>().toEqualTypeOf<'eventId' | 'personId' | 'invitedById'>();
    expectTypeOf<RefField<'person'>>().toEqualTypeOf<'placeId' | 'organiserId' | 'photoId'>();
    expectTypeOf<RefField<'place'>>().toEqualTypeOf<'parentId'>();
  });
});
