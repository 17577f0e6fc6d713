import { coffeeTaste } from './coffee-taste.scenario';
import { delivery } from './delivery.scenario';
import { dialingIn } from './dialing-in.scenario';
import { machine } from './machine.scenario';
import { menu } from './menu.scenario';
import { milk } from './milk.scenario';
import { other } from './other.scenario';
import type { Scenario } from './scenario';

/** The problems that the bot knows something of. */
export const scenarios: readonly Scenario[] = [coffeeTaste, dialingIn, delivery, machine, milk, menu, other];
