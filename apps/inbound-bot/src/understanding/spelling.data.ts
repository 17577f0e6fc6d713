/** Words of people with a problem, beside those of the trade: readers go by them, and people slip in them. */
export const keyWords: readonly string[] = `
  about again already always another anything arrive arrived baristas beans because before better bitter blocked
  boiler bottom bought broken brought bubble bubbles burning burnt button buttons change changed charged
  check checked clean cleaned comes coming could courier course customer deliver delivered different display
  drinks dripping driver electric everything filter first fixed friday froth gasket ground group handle
  happen happened having invoice issue latest latte lattes leaking leaks light lights little makes minutes missing
  monday month months morning needs noise nothing number opened order orders password people please portal power
  pressure problem properly question really recipe recipes replace right saturday second shock shots should since
  smell smells smoke solved something sparks splitting staff start started steam still stopped stopping stuck
  sunday support switch switched taste tastes tasting technician temperature texture thank thanks their there
  thing think through thursday ticket tickets today tried tuesday twice understand urgent usually water watery
  wednesday weekend weeks where which while without working works would wrong yesterday yield`
  .trim()
  .split(/\s+/u);

/** Words that are a slip away from one of those and mean something else. */
export const otherWords: ReadonlySet<string> = new Set(
  `
  abort allays anther anythings arrives babble babbles batter beads beaks beams bears beater beats beaus betters
  bettor bitten bittern bitters blacked bobble bobbles boiled boilers bottoms bough boughs bowler brake broiler
  broker brunt bubbled bubbly bumble bumbles burble burbles burns burping burring burst burying butter chance
  chanced changes chanted charge charger charges charmed charred charted checker checks cheek cheeked chick chock
  chocked chuck chucked clanged cleaner cleans cleansed clear cleared cleat cleaved coarse codes coding cokes
  coking comas combing combs comer comers comet comets comings cones cooing copes coping cores coring cotes
  couriers coursed courser courses courtier coves cowing curse deliverer deliverers deliveries delivers differed
  difference differently differing diffident dipping displays diver drier drink drippings drive drivel driven
  drivers drives dropping drover drunks falter faxed filed filler filters fined fired firsts fitter fixer fixes
  forth foxed froths frothy gaskets grand grinds grins grounds groups grout haling halving handled handler handles
  happens haring hating hawing haying hazing heaving hiving invoiced invoices issued issues lamest latent lathe
  lathes latter laxest leading leads leafing leafs leaky leaning leans leaping leaps leasing leaving leeks littler
  maces maker makers males manes mares massing mates maxes mazes merri messing mikes minuets minuses minute
  minuted minuter minutest misting misusing moaning mooning mornings moths mourning mouth mouths mussing needy
  nerds noised noises noisy noose noshing notching nothings noting nowise numbed numbers odder older opener opined
  passwords peopled peoples pivot pleas pleased pleases poker portals poser postal powder powers pressured
  pressures problems property questions rally realty recite recites regally replaced replaces rights salved
  seconds seething sells shack sharks shell shells shill shits shitting shocks shoes shonk shook shoos shoots
  shopped shopping shops shorts shouts shows shuck shuts singe sitting skill slitting slopped slopping slots
  slotting small smalls smart smarted smelly smelt smelts smock smoked smoker smokes smoko smoky smoothing smote
  snitch snitched snots soled soloed solve solver solves somethings soothing sopped sopping spanks spares spark
  spars spatting spell spells spill spiting spitting splatting splicing splinting splittings spoke spots spotting
  sprinting spritzing stack staffs stall stare stared stark starred stars starter startled starts starved stated
  stead steak steal steams steamy stepped stepping stick stiff stile stills stilt stitch stitched stock stoke
  stomped stomping stooped stooping stopper stream stropped stropping struck stuff stunk sundae sundry supports
  swatch swell swells swill switcher switches tanks tasking tasted taster tasters tasty tatting technical
  technicians temperate temperatures testes testing textured textures theirs theme these thick thicket thickets
  thine things thinks thins thong thorough though three ticked ticker tickers tired toady toasting toddy torrent
  treed triad trice tries trough trued twine tying underhand understands understate understated understood wader
  wafer wager waiter waster waters waver weeds weekends weeps whale wheres whiled whiles whine white whole whore
  wording words workings world worming worms woulds wound wring wrongs wrung yesterdays yields`
    .trim()
    .split(/\s+/u),
);
