/**
 * Words that a passphrase is proposed from: short, common, distinct in their first four letters, and told
 * apart by ear. From the English list of BIP 39 (MIT licence), without its American spellings and its
 * unkind words.
 */
export const passphraseWords: readonly string[] = `
ability able about above absent absorb abstract absurd access accident account achieve acid acoustic
acquire across act action actor actress actual adapt add address adjust admit adult advance advice
aerobic affair afford afraid again age agent agree ahead aim air airport aisle alarm album alert alien
all alley allow almost alone alpha already also alter always amateur amazing among amount amused analyst
anchor ancient anger angle angry animal ankle announce annual another answer antenna antique any apart
apology appear apple approve april arch arctic area arena argue arm army around arrange arrest arrive
arrow art artefact artist artwork ask aspect asset assist assume athlete atom attend attitude attract
auction audit august aunt author auto autumn average avocado avoid awake aware away awesome awkward axis
baby bachelor bacon badge bag balance ball bamboo banana banner bar barely bargain barrel base basic
basket battle beach bean because become beef before begin behave behind believe below belt bench benefit
best better between beyond bicycle bid bike bind biology bird birth blanket blast bless blind blossom
blouse blue blur blush board boat boil bone bonus book boost border boring borrow boss bottom bounce box
bracket brain brand brass brave bread breeze brick bridge brief bright bring brisk broccoli broken
bronze broom brother brown brush bubble buddy budget buffalo build bulb bulk bundle bunker burst bus
business busy butter buyer buzz cabbage cabin cable cactus cage cake call calm camera camp can canal
candy canoe canvas canyon capable capital captain car carbon card cargo carpet carry cart case castle
casual cat catch category cattle caught cause caution cave ceiling celery cement census century cereal
certain chair chalk champion change chaos chapter charge chase chat cheap check cheese chef cherry
chicken chief child chimney choice choose chronic chuckle chunk churn cinnamon circle citizen city claim
clap clarify claw clay clean clerk clever click client cliff climb clinic clip clock clog close cloth
cloud clown club clump cluster clutch coach coast coconut code coffee coil coin collect column combine
come comfort comic common company concert conduct confirm congress connect consider control convince
cook cool copper copy coral core corn correct cost cotton couch country couple course cousin cover
coyote crack cradle craft cram crane crater crawl crazy cream credit creek crew cricket crisp critic
crop cross crouch crowd crucial cruise crumble crunch crystal cube culture cup cupboard curious current
curtain curve cushion custom cute cycle dad damp dance daring dash daughter dawn day deal debate decade
december decide decorate decrease deer defense define degree delay deliver demand dentist deny depart
depend deposit depth deputy derive describe desert design desk detail detect develop device diagram dial
diamond diary diet differ digital dignity dilemma dinner dinosaur direct disagree discover dish display
distance divert divide dizzy doctor document dog doll dolphin domain donate donkey donor door dose
double dove draft dragon drama draw dream dress drift drill drink drip drive drop drum dry duck dune
during dust duty dynamic eager eagle early earn earth easily east easy echo ecology economy edge edit
educate effort egg either elbow elder electric elegant element elephant elevator elite else embark
embody embrace emerge emotion employ empower empty enable enact end endless endorse energy enforce
engage engine enhance enjoy enlist enough enrich ensure enter entire entry envelope episode equal equip
era erase erosion error erupt escape essay essence estate eternal ethics evidence evoke evolve exact
example excess exchange excite exclude excuse exercise exhaust exhibit exist exit exotic expand expect
expose express extend extra eye eyebrow fabric face faculty fade faint faith fall false fame family
famous fan fancy fantasy farm fashion father feature february federal feed feel fence festival few
fiction field figure file film filter final find fine finger finish fire firm first fish fit fitness fix
flag flame flash flat flavor flight flip float flock floor flower fluid flush fly foam focus fog foil
fold follow food foot force forest forget fork fortune forum forward fossil foster found fox fragile
frame frequent fresh friend fringe frog front frost frown frozen fruit fuel fun funny furnace future
gadget gain galaxy gallery game gap garage garbage garden garlic garment gate gather gauge gaze general
genius genre gentle genuine giant gift giggle ginger giraffe give glad glance glare glass glide glimpse
globe glory glove glow glue goat gold good goose gorilla gossip govern gown grab grace grain grant grape
grass gravity great green grid grit grocery group grow grunt guess guide guitar gym habit hair half
hammer hamster hand happy hard harvest hat have hawk head health heart hedgehog height hello helmet help
hen hero hidden high hill hint hip hire history hobby hockey hold hole holiday hollow home honey hood
hope horn horse hospital host hotel hour hover hub huge human humble hundred hungry hunt hurdle hurry
husband hybrid ice icon idea identify idle ignore image imitate immense immune impact impose improve
impulse inch include income increase index indicate indoor industry infant inform inhale inherit initial
inject inner innocent input inquiry inside inspire install intact interest into invest invite involve
iron island isolate issue item ivory jacket jaguar jar jazz jeans jelly jewel job join joke journey joy
judge juice jump jungle junior junk just kangaroo keen keep ketchup key kick kid kind kingdom kiss kit
kitchen kite kitten kiwi lab label ladder lake lamp language laptop large later laugh laundry lava law
lawn layer lazy leader leaf learn leave lecture left leg legal legend leisure lemon lend length lens
leopard lesson letter level liberty library license life lift light like limb limit link lion liquid
list little live lizard load loan lobster local lock logic long loop lottery loud lounge love loyal
lucky luggage lumber lunar lunch luxury lyrics machine magic magnet mail main major make mammal manage
mandate mango mansion manual maple marble march margin marine market marriage mask mass master match
material math matrix matter maximum maze meadow measure meat mechanic medal media melody melt member
memory mention menu mercy merge merit merry mesh message metal method middle midnight milk million mimic
mind minimum minor minute miracle mirror miss mistake mix mixed mixture mobile model modify mom moment
monitor monkey month moon moral more morning mosquito mother motion motor mountain mouse move movie much
muffin mule multiply muscle museum mushroom music must mutual myself mystery myth name napkin narrow
nation nature near neck need neither nephew nest net network neutral never news next nice night noble
noise nominee noodle normal north nose notable note nothing notice novel now number nurse nut oak obey
object oblige observe obtain obvious occur ocean october off offer office often oil okay old olive
olympic omit once onion online only open opera opinion oppose option orange orbit orchard order ordinary
organ orient original ostrich other outdoor outer output outside oval oven over own owner oxygen oyster
ozone paddle page pair palace palm panda panel panther paper parade parent park parrot party pass patch
path patient patrol pattern pause pave payment peace peanut pear peasant pelican pen pencil people
pepper perfect permit person pet phone photo phrase physical piano picnic picture piece pig pigeon pilot
pink pioneer pipe pitch pizza place planet plastic plate play please pledge pluck plug plunge poem poet
point polar pole police pond pony pool popular portion position possible post potato pottery powder
power practice praise predict prefer prepare present pretty prevent price pride primary print priority
private prize problem process produce profit project promote proof property prosper protect proud
provide public pudding pull pulp pulse pumpkin pupil puppy purchase purity purpose purse push put puzzle
pyramid quality quantum quarter question quick quit quiz quote rabbit race rack radar radio rail rain
raise rally ramp ranch random range rapid rare rate rather raven raw razor ready real reason rebuild
recall receive recipe record recycle reduce reflect reform refuse region regular relax release relief
rely remain remember remind remove render renew rent reopen repair repeat replace report require rescue
resemble resist resource response result retire retreat return reunion reveal review reward rhythm rib
ribbon rice rich ride ridge rigid ring ripple ritual rival river road roast robot robust rocket romance
roof rookie room rose rotate rough round route royal rubber rug rule run runway rural saddle safe sail
salad salmon salon salt salute same sample sand satisfy sauce sausage save say scale scan scatter scene
scheme school science scissors scorpion scout scrap screen script scrub search season seat second secret
section security seed seek segment select sell seminar senior sense sentence series service session
settle setup seven shadow shaft shallow share shed shell shield shift shine ship shiver shoe shoot shop
short shoulder shove shrimp shrug shuffle sibling side sight sign silent silk silly silver similar
simple since sing siren sister situate six size skate sketch ski skill skirt slab sleep slender slice
slide slight slogan slot slow small smart smile smoke smooth snack snake snap sniff snow soap social
sock soda soft solar soldier solid solution solve someone song soon sorry sort soul sound soup source
south space spare spatial spawn speak special speed spell spend sphere spice spider spin spirit split
spoil sponsor spoon sport spot spray spread spring square squeeze squirrel stable stadium staff stage
stairs stamp stand start state stay steak steel stem step stereo stick still stock stone stool story
stove strategy street strong student stuff style subject submit subway success such sudden sugar suggest
suit summer sunny sunset super supply supreme sure surface surge surprise surround survey sustain
swallow swamp swap swarm sweet swift swim swing switch symbol symptom syrup system table tackle tag tail
talent talk tape target task taste taxi teach team tell ten tenant tennis tent term test text thank that
then theory there they thing this thought three thrive throw thumb thunder ticket tide tiger tilt timber
time tiny tip tired tissue title toast today toddler together token tomato tomorrow tone tonight tool
tooth top topic topple torch tornado tortoise total tourist toward tower town toy track trade traffic
train transfer travel tray treat tree trend trial tribe trigger trim trip trophy truck true truly
trumpet trust truth try tube tuition tumble tuna tunnel turkey turn turtle twelve twenty twice twin
twist type typical umbrella unable unaware uncle uncover under undo unfold uniform unique unit universe
unknown unlock until unusual unveil update upgrade uphold upon upper urban urge usage use used useful
useless usual utility vacant vacuum vague valid valley valve van vanish various vast vault vehicle
velvet vendor venue verb version very vessel veteran viable vibrant video view village vintage violin
virtual visa visit visual vital vivid vocal voice void volcano volume vote voyage wage wagon walk wall
walnut want warm warrior wash wasp waste water wave way wealth wear weasel weather web wedding weekend
welcome west wet what wheat wheel when where whisper wide width wife wild will win window wing wink
winner winter wire wisdom wise wish witness wolf wonder wood wool word work world worth wrap wrestle
wrist yard year yellow you young youth zebra zero zone zoo
`
  .trim()
  .split(/\s+/);

/**
 * Draws words for a passphrase, each equally likely.
 * @param count four to open a workbook, six for a file that leaves the laptop
 * @param random gives that many random bytes (crypto.getRandomValues in both of our runtimes)
 */
export function proposePassphrase(count: number, random: (bytes: number) => Uint8Array): string {
  const chosen: string[] = [];
  const range = passphraseWords.length;
  // Numbers above the last whole multiple of the list's length would favour its first words.
  const fair = Math.floor(65_536 / range) * range;
  while (chosen.length < count) {
    const [high = 0, low = 0] = random(2);
    const number = high * 256 + low;
    const word = number < fair ? passphraseWords[number % range] : undefined;
    if (word !== undefined) chosen.push(word);
  }
  return chosen.join(' ');
}

/** A passphrase as it is used: words told by phone are typed with tabs and double spaces. */
export function normalPassphrase(typed: string): string {
  return typed.normalize('NFKC').trim().replace(/\s+/g, ' ');
}

/**
 * Six words for the SHA-256 of something, to be compared aloud: about 64 bits, so that nobody makes another
 * thing with the same words. Of the digest the first 24 bytes count, four for each word.
 */
export function wordsForDigest(digest: Uint8Array): string[] {
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  return Array.from(
    { length: 6 },
    (_, index) => passphraseWords[view.getUint32(index * 4) % passphraseWords.length] ?? '',
  );
}
