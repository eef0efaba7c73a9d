import { RecordGone } from '../../../records/RecordGone';

/** Where a group used to be. */
export function GroupGone() {
  return <RecordGone noun="group" home={{ room: 'people', page: 'groups' }} homeWords="See all groups" />;
}
