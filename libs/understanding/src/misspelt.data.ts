/** Words of the trade that readers go by, and in which people slip. Lower case. */
export const keyWords: readonly string[] =
  'august bakery balanced barista business coffee coffees customers december delivery equipment espresso february grinder grinders hundred january location locations machine machines maintenance november october opening planning restaurant roaster september starting strong supplier thousand tomorrow training'.split(
    ' ',
  );

/** Words that are a slip away from one of those and mean something else, in English or in another language. */
export const otherWords: ReadonlySet<string> = new Set(
  'augusta auguste augusto baker bakers balance balances baristas coffer coffers customary customer customs decembre deliver delivers espressi espressos grinds hundreds locating machina machined machinery maschine novembre octobre openings planting plannings restaurante restaurants roasted roasters roastery roosters rooster roster septembre septiembre settembre staring starring startling starving stating string strung supplied suppliers supplies thousands trailing'.split(
    ' ',
  ),
);
