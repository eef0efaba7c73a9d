/**
 * Names that are also words of every day. In lower case ("we will see") they are read as words; with a capital as names,
 * also at the beginning of a sentence: a word too many that is hidden is seen and let through, a name too few is not.
 */
export const everydayWords: ReadonlySet<string> = new Set(
  `able alright amber angel april archer art ash august autumn baker bank banks barber basil bay bean bell berry best
  bill bird bishop black blue bond book booth bow bowl boys branch bridge bridges bright brook brooks brown bush butler
  call camp card carpenter carter chance change church city clay clerk cliff close coal cole come cook cooper court cross
  daisy dale dawn day days dear den die do drew drive driver duke early east eve fair faith farmer field fields fish
  fisher flood flower ford forest fox frank free friend frost gale gene glass go gold good grace gray green grey ground
  guy hale hall hand hands hardy hart heather hill holly home hood hope house hunt hunter ivy jack jade jean joy judge
  june just keen key king knight lake lamb land lane last law lawn lee lily little lock london long lord love low major
  march mark mason may mayor mercy mercer miller mills moon moor moore more mother new newman nice noble none north norm
  oak old olive page paige park parks parker parsons part pat patience peace pearl penny people piper play pole pond pool
  poor pope porter potter power pratt price prince public rain ray read reed rich ride ring rise river rivers rob robin
  rock rose rosemary rosie round rowan ruby rush rule sage sandy say sea see self sexton sharp shepherd short show
  silver singer singh sky slater small smart smith snow so son song south spring stack steel stone street strong sue
  summer summers swan sweet tailor taylor tall teller the thorn tiller to town tree turner van vale victor violet wade
  wait wall walls ward warden waters way weaver weeks well wells west wheeler white wild will wills winter wise wit wolf
  wood woods woodward work worth wren wright yard york you young`.split(/\s+/),
);
