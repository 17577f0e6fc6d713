export const titles: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr doctor prof professor sir madam madame monsieur señor señora signor signora herr frau rev reverend capt captain father'.split(
    ' ',
  ),
);

/** Small words inside names, kept as they are. */
export const particles: ReadonlySet<string> = new Set(
  'de del della di da dos du la le van von der den ter bin binti binte ibn al el af av y e st'.split(' '),
);

/** Words that hold a sentence together: no name begins with one, asked for or not. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the and or but so to from in on at of for with by about after before also not no nope nah yes yeah yep yup ok okay sure fine right correct wrong ' +
    "i i'm im me my mine we we're us our you your yours he she it it's its they them this that these those there here who what why how when where which whose " +
    "is are am was were be been being do does did don't dont doesn't didn't have has had can can't cannot could would should will won't may might must let let's " +
    'just only still already now then later soon maybe perhaps probably actually really very quite too well please sorry thanks thank thx cheers regards hello hi hey howdy bye goodbye'
  )
    .trim()
    .split(/\s+/),
);

/** Words that follow "I'm" or stand alone as an answer and are nobody's name. */
export const notNames: ReadonlySet<string> = new Set([
  ...functionWords,
  ...(
    'good great awesome perfect nice cool happy glad sad keen interested curious new old ready busy free open closed back sick tired fed done sold lost late early away out off up down over ' +
    'looking opening starting planning hoping thinking trying going getting running building working wondering asking calling writing browsing considering interested based located ' +
    'owner co-owner manager barista chef head student customer director founder partner ceo coo cfo gm vp uk us usa nz au cafe café coffee shop store business company espresso roaster bar restaurant bakery kitchen house beans machine equipment ' +
    'australian italian french spanish german irish english british american canadian kiwi aussie indian vietnamese chinese malaysian norwegian scottish welsh greek turkish korean japanese ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march june july august september october november december spring summer autumn fall winter christmas easter ' +
    'one two three four five six seven eight nine ten first second third another other more less none nothing nobody anonymous someone somebody anyone everyone all both each ' +
    'bold light balanced dark medium strong morning afternoon evening today tomorrow tonight year month week day next last as if because since until while than like unsure undecided ' +
    'people customers guests folks locals regulars clients visitors kids children neighbours neighbors students tourists workers things stuff place spot anything everything something somewhere ' +
    'sweet brilliant lovely agreed noted indeed wonderful alright fantastic excellent amazing understood gotcha righto fair anyway anyhow however plus besides initially usually personally oops whoops correction kidding ' +
    'fairly totally kinda sorta kind sort bit lot little kidding joking serious aware afraid stuck stressed excited thrilled delighted pleased proud confident comfortable flexible available unavailable unable able willing eager hopeful unsure certain positive honest fluent broke bored hungry married single retired alone fully partly originally currently gonna wanna gotta tryna ' +
    "here's there's that's ur u r cant wont ya ye aye hmmm abroad overseas online offline local remote nearby far close near around half quarter short long ahead behind big small huge tiny total full empty hot cold mega pretty such same different better best worse worst important possible impossible true false real fake yours " +
    'speaking again bcc cc subject fwd fw libero libera livre libre frei occupato pronto btw asap fyi tho lads lass love dear skip pass stop next private secret name names phone email number mobile address contact question sir madam mate guys team everybody folks friend buddy ' +
    'reach write call ring text whatsapp cell tel best try use mail e-mail details website site lol haha hmm um uh oh ah wow ugh whatever never always often super absolutely definitely certainly course depends idea clue rather prefer want need care tell telling give giving say saying know knowing mind ' +
    // Whom one thanks: "Cheers, legend".
    'champion champ legend chief boss bro bud hun darling ladies gents lifesaver '
  )
    .trim()
    .split(/\s+/),
]);

/** What people say they are after "I'm", with a capital letter or without: needs, faiths, peoples. Never a name there. */
export const selfDescriptions: ReadonlySet<string> = new Set(
  (
    'deaf blind mute autistic dyslexic diabetic disabled neurodivergent pregnant coeliac celiac vegan vegetarian trans transgender cis nonbinary non-binary gay lesbian bi bisexual queer straight ' +
    'aboriginal indigenous māori maori pasifika muslim jewish sikh hindu buddhist catholic christian orthodox atheist kosher halal dutch swiss danish swedish finnish polish czech thai russian brazilian nepali filipino lebanese'
  ).split(' '),
);

/** Given names that are also places: alone in front of a comma they may be where the café is. */
export const alsoPlaces: ReadonlySet<string> = new Set(
  'victoria florence georgia charlotte austin carolina chelsea jordan lourdes sofia milan alexandria virginia kent'.split(
    ' ',
  ),
);

/** Of these words, the ones that are names too when written with a capital letter. */
export const alsoNames: ReadonlySet<string> = new Set(
  'will may june april august autumn summer dawn rose an so do'.split(' '),
);

/** Given names of several countries, for messages without capital letters and for weak patterns ("it's dave"). */
export const givenNames: ReadonlySet<string> = new Set(
  (
    'aisyah agata ahmed amirul anneliese annemarie azlan budi dewi ewa faizal farid hafiz hui kasia lieselotte magdalena małgorzata malgorzata marama marek nurul nadiah oluwa piotrek putri rizal siti syafiq tomek tyrell tyrone wojciech zofia zul jamila deshawn jermaine keisha latisha aaliyah imani malik darnell ' +
    'aanya aarav abdul abdullah abena abigael adaeze adele adnan agnes agnieszka ahmad ahmed aidan aiko aileen ailsa aino aiyana akash akiko akira aksel alana alba aled alessia alfie alicia alina aline alistair alvaro alyssa amara amelie amina amir amira amrit amélie ananya anaïs anders andrej andré angelica angelo anika aniket ankit annabel annabelle anneke annelies annika anouk ansel anton antonia anusha anwar aoife apinya ariana ariel arlene armando arnaud arnav arne arturo asha ashok asif aslan asma atsushi aurelie aurora aurélie axel ayaan ayaka ayesha aylin azra álvaro ángel ' +
    'baptiste bashir bastien bea beata beatrice bec becky benedict benji benoit benoît bernadette bex bhavna bianca birgit bjorn blake bogdan boris bram brigid brigitte britta bronwen bruna bryan bryce bryony ' +
    'caleb camila camilla candice carina carolina cassandra cassie cecile cecilia cedric celeste celia celine cesar cesare chandra chantal charlene chelsea cheng chidi chika chinedu chioma chung cillian clarissa claude clem clement clementine cleo clint clive clément cody colette conor constance cora coralie cormac cory courtney cristina cynthia cyril cécile cédric céline ' +
    'daan dafydd dalia damian dana danielle dara daria darko darragh daryl davide davina declan delphine demi desmond dhruv diarmaid diarmuid dieter dilan dilip dimitra dimitris dinesh divya djamila dmitry dolores donal donna-marie doris dries dunja dwayne ' +
    'ebony eduard edwin efua eilidh eimear einar eirik ekaterina elaina elias elif elin elise elisha eliza elke elliot elliott elodie eloise elsa elspeth emanuele emeka emile emilia emilie emilio emre enda enrique enzo erica erika ernesto esme esperanza esra esteban estelle esther etienne eugene eugenia eva-maria ewan ezra élise élodie émile étienne ' +
    'fabian fabien fabio fabrizio fadi faisal farhan fatema fatou federica federico felicity fergus fern ffion fiachra finlay finley fionn flavia floris flynn folasade francine francisca franco franziska frederic fritz frédéric fumiko ' +
    'gabriela gabriella gaia ganesh gaurav genevieve geneviève georgie georgina gerald geraldine gerardo gerrit ghassan gianluca gianni gilles gillian gina gisela gita giuseppe gopal goran grainne greta gráinne guido guillaume guillermo gul gunther gus gustav gustavo gwen gwyneth ' +
    'habib hadi haiyan hakan hamid hamish hamza hannes harini harpreet harsh haruka haruto hector heidi heike heinz helene helga helmut hemi henk henriette henrik herbert hermann hideo hilary hilde hina hinemoa hiroshi hoa holger hollie huda humphrey hussain hussein hyun héctor hélène ' +
    'idris ifeanyi ignacio ilaria ilse iman imran ingeborg ioana ioannis iona isaura ismail isobel itzel ivana ivar ivo iwan ' +
    'jaap jacinta jaco jaden jakob jakub jamal jamil jamila jarrod jasmin jasmine jaspreet javi jaya jayne jed jemima jeroen jerome jesper jiho jimena joachim joakim joao joaquin jocelyn jochen jodie joelle johann johanna johannes jolanda jolene jonny jono joost joris josefina josephine josie josée joão juliana juliet juliette julius juma junko jurgen justine jutta jérôme jürgen ' +
    'kalani kamal kamala kamil kana kapil kareem karin karina karla karsten kasper katarina katarzyna katja katrin katrina kavita kavya kayla kazuki keiko keira keiran keita kelvin kemal kenji kenta kerstin ketan khadija khanh kiera kiran kirk kirra klara knut kofi komal konrad kostas krishna krista kristian kristin kristina kristof krzysztof kunal kwame kylie kyoko ' +
    'lachie lakshmi lalita lamia lasse latisha latoya laurent lauri layla leandro leanne leif leigh leilani lennart lerato lesley leslie lexi lieke liesbeth ligia lilian lillian lindiwe lindsay lindsey linh linnea lionel lior lisbeth livia lluís loic lorna lorraine lotte louisa lourdes loïc lubna luciana luciano lucien ludo luigi luisa lukas lukasz luz lyndon lynette lynne ' +
    'maarten maddy madeleine mads maeve magda magnus maha mahesh maia maija mairead maisie maite maja malia malik malin malini mandla mandy manfred manisha manjit manu marcela marcello marcin mareike margarita margot mariam mariana marianne mariella marija marika marilyn marisol marjorie marlene marlon marnie marten martijn martina masako massimo mateus mathias mathieu mathilde matias matilda mattias maud maura mauricio maurizio mavis maxime maximilian mayumi mbali meera mehdi mei-ling mele melinda meredith merle mette micah michaela michele michiko mick mieke mikael mikhail milena milica millie milo mina mira miranda mireille mirjam mitchell miyuki moana modupe mohan mohit moira mona moritz morten mthunzi muhammed mukesh murali muriel musa mustafa myra mónica ' +
    'nadine nadiya nadja naledi namrata nandini naomh narelle nasir nate nathalie nathaniel naveen navin nazia neha nerida nerys nesrin ngaire ngozi niall nico nicolette nicolás nicolò nikhil nikita niko nikola nikolai nils nimmi nino nisha nishant nitin nkechi noelle noemi nomsa noor noreen nosipho nuno nur nuria nurul ' +
    'octavia odette oisin oisín ola olaf oleg olga oluwaseun oonagh orla orlaith oskar osman otto órla ' +
    'pablo padraig palesa pallavi paola paresh parisa parveen pascal pauline pavel pernille petra petros phuong piet pieter pietro pilar piotr polly pooja prakash pranav prasad preeti priscilla priyanka puja pádraig ' +
    'qasim quan quang quinn ' +
    'rachael radha radu rafaela rafferty rahul raimund rainer raja rajan rajiv ralf rama ramesh ramon ramona ramón rana rani rania ranjit raquel rashid rasmus raul ravi raymund raúl reece reema reg regan reggie reihana reina reinhard remi renata renate renee rené renée reuben reza rhiannon rhonda rian ricarda riccardo richie rika riku riley rina rishi rita ritu riya robbie roberto robyn rocio rocío rodney rodolfo rodrigo roland rolf romain romana romy ronan ronja ronnie roos rosalie rosalind rosamund rosanna roselyn roshan rowena rubén rudi rui rukhsana rupert ruslan ryo rémi rémy ' +
    'sabine sachin sadia saeed sakura salim salma salman salvatore samia samina sandeep sander sandhya sandro sanjana sanne santiago santosh sarika sasha saskia satoshi saurabh saïd scarlett seamus selene selim selina selma senthil seong serena serge sergei sergio seth seung shabana shahid shantelle shanti sharmila shauna shawn shay shazia sheena shelley sherry shinji shinobu shirin shivani shona shreya shruti shu sibusiso siddharth sienna signe sigrid silke silvia simone sina sindre sinead sinéad siobhán sipho sisi sita sizwe skye sofie soledad solveig sonali sonja soraya soren spiros stanley stefania stefano steffi steph stig sudha sukhdeep suki sunil sunita suresh surya susana susanna susanne suzan suzie svetlana swati sybil séamus søren ' +
    'tadhg takeshi takumi talia tama tamsin tane tanvi tanya tarek tariq taro tasneem tatiana tatjana tauri tayla teddy tess tessa thabo thandeka thandi thandiwe thea thijs thomasina thorsten thu thulani thuy théo tiago tiernan tilly timo titus tobiah tobias tomas tomasz tommaso tomoko tomás tore torsten toshiro traci tre trish trisha truc trudy tuhin tycho tyler tyrone tânia ' +
    'uchenna udo ulrich ulrike uma umar ute uwe ' +
    'vaishali valentin valentino valeria valerio vanya varun vasilis vaughan veena venkat verena verónica vidya viggo vihaan vijaya vikki viktor vimal vince vincenzo viola violeta vishal vivek vivienne vlad vladimir volker vuyo ' +
    'waleed wanda wanjiru wassim wei-ming wenche wendell wes wesley wilhelm willem wilma wim winnie winston wiremu wolfgang wouter ' +
    'xander xena xiao ximena xin xinyi xiomara ' +
    'yael yahya yan yanick yannick yara yash yasir yasmina yasmine yesenia yetunde ying yoko yolanda yoshi youssef yu yukiko yuko yulia yuna yuri yusra yves ' +
    'zachary zahra zaid zaki zandile zehra zeinab zeke zeynep zhen zihan zina zinhle zita zodwa zoltan zoltán zoë zubair zuri ' +
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
