/**
 * A page of a room: `id` is the record it shows, `about` a second one that a form starts from, `ids` those picked and
 * `words` what these are called: '4 going cold in Warsop'.
 */
interface At<Room extends string, Page extends string> {
  room: Room;
  page: Page;
  id?: string;
  about?: string;
  ids?: readonly string[];
  words?: string;
}

/** Every place in the book. A room adds its pages here. */
export type Route =
  | At<'today', 'home'>
  | At<
      'people',
      | 'list'
      | 'add'
      | 'person'
      | 'edit'
      | 'erase'
      | 'access'
      | 'oneToOne'
      | 'groups'
      | 'group'
      | 'addGroup'
      | 'editGroup'
      | 'places'
      | 'place'
      | 'addPlace'
      | 'editPlace'
      | 'leaders'
      | 'ladder'
      | 'print'
      | 'doubles'
      | 'circle'
      | 'network'
      | 'snowflake'
    >
  | At<'events', 'list' | 'add' | 'event' | 'edit' | 'door' | 'cards' | 'chase'>
  | At<'campaigns', 'list' | 'add' | 'campaign' | 'edit' | 'powerMap' | 'addWin'>
  | At<'stories', 'list' | 'add' | 'story' | 'edit'>
  | At<'charts', 'gallery' | 'chart' | 'patches'>
  | At<'exchange', 'home' | 'paste' | 'import' | 'pack' | 'openPack' | 'export' | 'lines' | 'colleagues'>
  | At<
      'settings',
      | 'home'
      | 'security'
      | 'recoverySheet'
      | 'backups'
      | 'move'
      | 'restore'
      | 'lists'
      | 'fields'
      | 'deleted'
      | 'exports'
      | 'erasures'
      | 'privacy'
      | 'changeKey'
    >
  // What became of a record (`about` is its kind), in whichever room it was asked for; the shell shows it.
  | At<'today' | 'people' | 'events' | 'campaigns' | 'stories' | 'settings', 'history'>;

export type RoomName = Route['room'];

/** What a room gets: the route, narrowed to its own pages. */
export type RouteOf<Room extends RoomName> = Extract<Route, { room: Room }>;

/** Where the tab of each room leads. */
export const homeOf: { readonly [Room in RoomName]: RouteOf<Room> } = {
  today: { room: 'today', page: 'home' },
  people: { room: 'people', page: 'list' },
  events: { room: 'events', page: 'list' },
  campaigns: { room: 'campaigns', page: 'list' },
  stories: { room: 'stories', page: 'list' },
  charts: { room: 'charts', page: 'gallery' },
  exchange: { room: 'exchange', page: 'home' },
  settings: { room: 'settings', page: 'home' },
};
