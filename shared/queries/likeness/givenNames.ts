/**
 * First names that may be one person's, folded, each line a group. A name may stand in several: Sam is
 * Samuel and Samantha, who are two people. A line of one name says only that it is a name of its own, so
 * that Paula is not taken for a slip of Paul.
 */
const groups = `
robert bob rob bobby robbie bert
william bill will billy willie liam
richard dick rich rick ricky richie
james jim jimmy jamie jem
john jack johnny jon
jonathan jonny jon jonathon johnathan
joseph joe joey jo
josephine jo josie
joanne jo joanna joann
joan joanie
michael mike mick micky mikey
margaret maggie peggy meg madge margie greta marge mags
elizabeth liz lizzie beth betty bess eliza elsie libby lisa lisbeth elisabeth betsy
katherine catherine kate katie kathy cathy kath cath katy kathryn catharine kit kitty katharine
catriona catrina
edward ed ted eddie teddy ned
edwin ed eddie
thomas tom tommy
anthony tony antony ant
andrew andy drew
alexander alex alec sandy al xander
alexandra alex sandra alix lexi sandy
sandra sandy
alistair alasdair alastair alister
samuel sam sammy
samantha sam sammy
daniel dan danny
danielle dani
david dave davey davy dai dafydd
stephen steve steven stevie
stephanie steph stevie
christopher chris kit topher
christine chris chrissie tina christina kirsty
patrick pat paddy padraig
patricia pat trish tricia patsy trisha
peter pete
philip phil phillip
philippa pippa pip
charles charlie chas chuck
charlotte charlie lottie lotte
francis frank fran frankie
frances fran frankie francesca
frederick fred freddie freddy fredrick
gerald gerry jerry
gerard gerry ged
geraldine gerry
geoffrey geoff jeff jeffrey
gregory greg gregg
harold harry hal
henry harry hal hank
harriet hattie harry
kenneth ken kenny
lawrence larry laurie laurence lol
leonard len lenny leo
lesley les
leslie les lesley
matthew matt mat matty
matthias matt
nicholas nick nicky nicolas nico
nicola nicky nic nicki nikki
raymond ray
rachel rach rachael rachelle
rebecca becky becca beccy bex
ronald ron ronnie
russell russ
terence terry tel terrance
theresa terry tess teresa tessa
timothy tim timmy
victor vic
victoria vicky vicki vikki tori vic
walter walt wally
susan sue susie suzie
suzanne sue suzie susanne
jennifer jenny jen jenni
jane janey
janet jan
janice jan
jean jeannie
jacqueline jackie jacqui jacky
judith judy jude
judy judie
deborah debbie deb debs debra
dorothy dot dottie dolly dot
barbara babs barb
beverley bev beverly
bernard bernie
bernadette bernie
brenda bren
benjamin ben benny benji
caroline carol carrie caro
carol carole
cynthia cindy
claire clare
eleanor ellie nell nora elinor ellen
emily em emmy
emma em
evelyn evie eve
florence flo florrie
gillian gill jill gilly
gwendoline gwen
isabel isabelle isobel izzy bella isabella
kimberley kim kimberly
lucille lucy
lynne lyn lynn linda
linda lin lindy
madeleine maddie maddy madeline
mary molly polly may
marie
mark marc
marcus
martin marty
martina
melanie mel
melissa mel
miriam mim
mohammed muhammad mohamed mohammad mohd md mo muhammed mohamad mehmet
ahmed ahmad achmed
hussain hussein husain hossein
abdul abdel
yusuf yousef yousuf youssef
ibrahim ebrahim
fatima fatimah fatema
aisha ayesha aysha aicha
khadija khadijah
zainab zaynab zeinab
umar omar
usman osman uthman
pamela pam
pauline paula
paul
paula
penelope penny pen
rosemary rose rosie
roger rodge
roderick rod roddy
sarah sara sally
sally
sharon shaz
shirley shirl
sidney sid sydney
stanley stan
stuart stewart stu
theodore theo ted teddy
valerie val
vincent vince vinny
vivienne viv vivian
winifred win winnie freda
zachary zac zach zak
agnieszka aga
aleksandra ola
katarzyna kasia
malgorzata gosia
tomasz tomek
piotr
krzysztof krzys
stanislaw staszek
wojciech wojtek
andrzej
pawel
jakub kuba
sinead
siobhan
niamh
sean shaun shawn
ian iain
alan allan allen al
graham graeme grahame
neil neal niall
bryan brian
eric erik
erica erika
louis lewis lou
louise lou
robin
roberta
roy
rita
ruth
ryan
carl karl
carla
colin
craig
darren daz
dean
derek derrick del
diane di diana dianne
donald don donny
doreen
douglas doug
elaine
eileen aileen
fiona
gary gaz garry
george georgie
georgina georgie gina
glenn glen
grace
gordon
hannah hanna
heather
helen helena nell
hugh hughie
irene rene
jason jay
jasmine jas
joyce
julie
julia
juliet
karen
kevin kev
laura
lorraine
leanne
lee leigh
lily lilian
lauren
marion marian
maureen mo
nadia
natalie nat
natasha tasha
nathan nate nat
nigel nige
norman norm
oliver ollie olly
olivia liv livvy
oscar
owen
philomena
priya
pritam
ravi
rajesh raj
rajinder raj
harpreet
harjit
gurpreet
manjit
sunil
sanjay
anil
anita
amira
amina
amy
ann anne annie anna
annette
angela angie
audrey
sheila shelagh
simon si
simone
sophie soph sophia
sylvia
tracey tracy trace
trevor trev
wendy
wayne
yvonne
yvette
zoe
`;

/** More names in their own right, each of them another person's than its neighbour in spelling. */
const others = `
ada adam adele adrian adriana agnes aidan alana alia ali alfie alma amber amelia ana andrea andreas andre
angus anton antonia april archie ariana arthur asha ashley austin ava ayaan bella bethany blake bradley
brendan bronwen caitlin callum camilla carina carlo carlos carmen cecil cecilia celia charlene cheryl clara
clive conor connor conrad cora daisy damian daphne daria dario daisy deepa deepak denis denise desmond
dennis diego dominic dominique dora doris duncan dylan eden edna edgar elena elias ella elliot elsa
emilia emilio erin ernest esme esther ethan eugene eva evan ewan faith farida felix fergus finlay flora
freya gabriel gabriella gavin gemma gerda gino gina gloria gwyn hamza hana harold harvey hayley hazel hector
henrietta hilary hilda holly hope howard hugo imogen imran ines ingrid ira iris irfan isaac isla ivan ivy
jake jade jana janina jared jenna jeremy jesse jessica joel jordan jorge josh joshua josie juan judas julian
juliana justin justine karina karim karima katrina kelly kelvin keira keith kieran kian kyle kylie lara lars
leah leila lena leon leona leonie lewis lila lionel logan lola lorna luca lucas lucia lucy luis luisa luke
luna lydia mabel magda mahmood maisie malcolm malik manuel manuela mara maria mario mariam marina
marlon maryam mason maurice maurine max maxine maya mehmood mia michaela michelle mila miles milo mina mira
mohan mona monica morgan moira muriel myra nina naomi neville noah noel noelle nora noreen olga olive omari
orla otto pascal paulo pavel petra phoebe pia polina quentin rafael raisa ralph ramona raul reece reg rhys
rita rocco rohan roland romeo rosa rosie rowan ruby rufus rupert sabina sabrina sadia said saira salim
salima salma samir samira sana sara sasha saul scarlett scott sean selina serena seth shane shannon sharif
sofia sonia spencer stella sven tania tara tariq tasmin thea thelma toby tony tori tariq ursula una vanessa
vera veronica vera vikram viola violet warren wes wilma xavier yasin yasmin yolanda yusra zara zeki zelda
`;

const groupsOf = new Map<string, readonly number[]>();
for (const [index, line] of groups.trim().split('\n').entries())
  for (const name of line.split(' ')) groupsOf.set(name, [...(groupsOf.get(name) ?? []), index]);

for (const name of others.trim().split(/\s+/)) if (!groupsOf.has(name)) groupsOf.set(name, []);

/** Whether this is a first name in its own right, not a slip of another. */
export const isGivenName = (folded: string): boolean => groupsOf.has(folded);

/** Whether one person may go by both of two folded first names. */
export function areVariants(a: string, b: string): boolean {
  const others = groupsOf.get(b);
  return others !== undefined && (groupsOf.get(a)?.some((group) => others.includes(group)) ?? false);
}

/** Initials that a first name may be filed under: Bob also under r, for Robert. */
export function initialsOf(folded: string): readonly string[] {
  const own = folded[0];
  if (!own) return [];
  const known = groupsOf.get(folded);
  if (!known) return [own];
  return [...new Set([own, ...known.flatMap((group) => initialsByGroup[group] ?? [])])];
}

const initialsByGroup: readonly (readonly string[])[] = groups
  .trim()
  .split('\n')
  .map((line) => [...new Set(line.split(' ').map((name) => name[0] ?? ''))]);
