export const titles =
  'mr|mrs|ms|miss|mx|dr|doctor|prof|professor|sir|madam|madame|monsieur|señor|señora|signor|signora|herr|frau|rev|reverend|capt|captain|father';

/** Small words inside names, kept as they are. */
export const particles = 'de|del|della|di|da|dos|du|la|le|van|von|der|den|ter|bin|binti|binte|ibn|al|el|af|av|y|e|st';

/** Words that follow "I'm" or stand alone as an answer and are nobody's name. */
export const notNames: ReadonlySet<string> = new Set(
  (
    'a an the and or but so to from in on at of for with by about after before also not no nope nah yes yeah yep yup ok okay sure fine right correct wrong ' +
    "i i'm im me my mine we we're us our you your yours he she it it's its they them this that these those there here who what why how when where which whose " +
    "is are am was were be been being do does did don't dont doesn't didn't have has had can can't cannot could would should will won't may might must let let's " +
    'just only still already now then later soon maybe perhaps probably actually really very quite too well please sorry thanks thank thx cheers regards hello hi hey howdy bye goodbye ' +
    'good great awesome perfect nice cool happy glad sad keen interested curious new old ready busy free open closed back sick tired fed done sold lost late early away out off up down over ' +
    'looking opening starting planning hoping thinking trying going getting running building working wondering asking calling writing browsing considering interested based located ' +
    'owner co-owner manager barista chef head student customer director founder partner ceo coo cfo gm vp uk us usa nz au cafe café coffee shop store business company espresso roaster bar restaurant bakery kitchen house beans machine equipment ' +
    'australian italian french spanish german irish english british american canadian kiwi aussie indian vietnamese chinese malaysian norwegian scottish welsh greek turkish korean japanese ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march june july august september october november december spring summer autumn fall winter christmas easter ' +
    'one two three four five six seven eight nine ten first second third another other more less none nothing nobody anonymous someone somebody anyone everyone all both each ' +
    'bold light balanced dark medium strong morning afternoon evening today tomorrow tonight year month week day next last as if because since until while than like unsure undecided ' +
    'speaking again skip pass stop next private secret name names phone email number mobile address contact question sir madam mate guys team everybody folks friend buddy ' +
    'reach write call ring text whatsapp cell tel best try use mail e-mail details website site lol haha hmm um uh oh ah wow ugh whatever never always often super absolutely definitely certainly course depends idea clue rather prefer want need care tell telling give giving say saying know knowing mind '
  )
    .trim()
    .split(/\s+/),
);

/** Of these words, the ones that are names too when written with a capital letter. */
export const alsoNames: ReadonlySet<string> = new Set('will may june april august an so do'.split(' '));

/** Words after a name-like word that make it a business. */
export const businessWords =
  /^\s*(?:&|\+|and co\b|caf[eé]|coffee|roaster|espresso|baker|bar\b|kitchen|restaurant|pty|ltd|inc\b|bistro|beans|co\b|house\b)/iu;

/** Given names of several countries, for messages without capital letters and for weak patterns ("it's dave"). */
export const givenNames: ReadonlySet<string> = new Set(
  (
    'aaron abby abigail adam adrian aiden aisha aisling alan albert alejandro alessandro alex alexander alexandra alice alison amanda amelia amit amy an ana andre andrea andreas andrew andy angela angus anh anita anjali ann anna anne annie antoine anthony antonio arjun aroha arthur arun ashley astrid ava ' +
    'barbara barry beatriz bella ben benjamin bernard beth betty bill billy björn bob brad brandon brenda brian bridget bronwyn bruce bruno caitlin callum camille carl carla carlo carlos carmen carol caroline catherine cath charles charlie charlotte chen chiara chloe chris christian christine christopher ciara claire clara claudia colin connor craig ' +
    'daisy damien dan daniel daniela danny darren dave david dawn dean deb deborah deepak denise dennis derek diana diane diego dimitri dina dmitri dominic don donna dong dorothy doug duc duncan dylan ed eddie eduardo edward eileen elaine eleanor elena eli elisa elizabeth ella ellen ellie emily emma eoin eric erik erin ethan eva evan eve evelyn ' +
    'faith farah fatima felix fernando finn fiona florence fran frances francesca francesco francis francois frank fred freya gabriel gareth gary gavin gemma geoff george georgia gerard giovanni giulia glen gloria gordon grace graham grant greg gretchen guy hana hannah hans harriet harry hassan hayley heather helen helena henry hiro holly hong howard hugh hugo hung huong ' +
    'ian ibrahim imogen ines ingrid irene iris isaac isabel isabella isla ivan jack jacob jacqueline jacques jade jake james jamie jan jane janet jason javier jay jean jeff jen jenna jennifer jenny jeremy jess jesse jessica jill jim jimmy jo joan joanna joanne joe joel johan john johnny jon jonas jonathan jordan jorge jose joseph josh joshua joy joyce juan judith judy julia julian julie jun justin ' +
    'kai karen karim karl kate katherine kathleen kathryn kathy katie kay keith kelly ken kenneth kerry kevin khalid kieran kim kirsten kirsty klaus kris kristen kumar kyle lachlan lan lara lars laura lauren leah lee leila len leo leon leonie lena li liam lily lina linda lisa liz lorenzo louis louise luc luca lucas lucia lucy luis luke lydia lynn ' +
    'mai malcolm manuel marc marcel marco marcus margaret maria marie marina mario marion mark markus marta martha martin mary mason mateo matt matteo matthew maureen maurice max maya megan mehmet mei mel melanie melissa mia michael michelle miguel mike milan ming minh miriam mohamed mohammed molly monica morgan muhammad nadia nam nancy naomi natalie natasha nathan neil nguyen niamh nick nicola nicolas nicole nigel nikos nina nina noah nora norman oliver olivia omar oscar owen ' +
    'paddy pam pamela paolo pat patricia patrick paul paula paulo pedro penny pete peter phil philip philippa phoebe pierre pip poppy priya quentin rachel rafael raj rajesh ralph raymond rebecca rhys ricardo richard rick rob robert roberta robin rod roger rohan roisin ron rory rosa rose rosie ross rowan roy ruby russell ruth ryan sabrina sally sam samantha samir samuel sandra sanjay sara sarah saoirse scott sean sebastian shane shannon sharon shaun sheila shirley simon siobhan sofia sonia sophia sophie stacey stefan stella stephanie stephen steve steven stuart sue susan suzanne sven sylvia ' +
    'tamara tan tania tara ted teresa terry thanh theo theresa thi thomas tim timothy tina toby todd tom tommy toni tony tracey trang trevor trinh tristan tuan ursula valentina valerie vanessa vera veronica vicki victor victoria vijay vikram vincent violet vivian walter warren wayne wei wendy will william xavier yasmin yuki yusuf yvonne zac zach zainab zara zoe'
  ).split(' '),
);
