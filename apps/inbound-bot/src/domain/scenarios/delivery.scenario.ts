import { anyOf, from } from './notation';
import type { Scenario } from './scenario';
import {
  chooseReplacement,
  haveOrderNumber,
  orderNoSecondTime,
  photographGoods,
  reportInTwoDays,
} from './shared-steps.data';

/** What was ordered and is not here, or not as it should be. */
export const delivery: Scenario = {
  category: 'delivery',
  called: 'your delivery',
  clarify: [
    {
      field: 'order_number',
      asks: [
        'What is the order number, the five digits at the top of the confirmation email?',
        'Could you give me the order number, which has five digits?',
        'Which order is it, by the five digits on the confirmation email?',
      ],
    },
    {
      field: 'details',
      asks: [
        'What is missing or wrong, and how many kilos do you have left?',
        'Which goods are concerned, and how long does your coffee last?',
        'Could you tell me what has come, what has not, and what you have left?',
      ],
    },
  ],
  escalate: 'at_once',
  knowledge: {
    category: 'delivery',
    documents: [
      'support-urgent-delivery.md',
      'urgent-delivery.md',
      'order-tracking-and-missing-parcels.md',
      'returns-and-damaged-goods.md',
      'delivery-melbourne-and-victoria.md',
      'delivery-interstate-and-new-zealand.md',
    ],
  },
  faults: [
    {
      name: 'run_out',
      words: anyOf(
        'bean left, without coffee, without beans, forgot order, no stock',
        'run out, ran out, running out, out of coffee, out of beans, no coffee left, no beans left',
        'no coffee, no beans, nothing left, nothing serve, last kilo, last bag, last kg, last 2 kg',
        'half kilo, down to, almost out, nearly out, running low, cant trade, cant open, close shop',
      ),
      says: [
        "I forgot to order, and there isn't a bean left in the house.",
        "We're on our last kilo, and the pallet that should have been here yesterday never turned up. I'll have nothing to serve.",
        'We have run out completely.',
        "WE HAVE NO COFFEE LEFT AND THE VAN DIDN'T COME. WHAT NOW",
        'runing out of beans tonite',
        "we're down to half a kilo for the whole weekend",
      ],
      causes: ['a delivery that was missed', 'a busier week than usual', 'an order that nobody placed'],
      escalate: 'at_once',
      steps: [
        haveOrderNumber,
        ...from(
          'urgent-delivery.md',
          'Call the urgent line on 03 5550 0020, before 10:30 am on a weekday for the same day in the metro area.',
        ),
        ...from(
          'support-urgent-delivery.md',
          'Serve half shots of 11 g in all regular cups and take large cups and cold brew off the board.',
          'Count what is left, the hopper included: one kilo makes about 60 cups.',
          'Look at the back door and the locked box, and open the tracking link.',
        ),
        ...from(
          'urgent-delivery.md',
          'After 10:30 am, pick the coffee up at the roastery until 3 pm, or send a taxi or courier of your own.',
        ),
        ...from(
          'support-urgent-delivery.md',
          'Outside Melbourne, call before noon for the next express service of the courier.',
          'Ask a café close by that uses our coffee for a kilo.',
        ),
      ],
    },
    {
      name: 'marked_delivered',
      words: anyOf(
        'marked delivered, says delivered, shows delivered, status delivered, delivered but',
        'door isnt ours, not our door, wrong door, someone else signed, photo door, stolen, neighbour',
      ),
      says: [
        'Tracking says delivered, but there is nothing here.',
        "courier took a photo of a door that isn't ours lol",
        'it is marked as deliverd and we never got it',
      ],
      causes: ['a parcel that was left in another place', 'a parcel that was handed to somebody else'],
      steps: [
        ...from(
          'order-tracking-and-missing-parcels.md',
          'Look at the back door, at the neighbour and in the locked box, where a driver may have left it.',
          'Open the proof of delivery in the portal, which has a photo.',
          'Call 03 5550 0000 on the same day if it is still missing, so that we ask the driver.',
          'Count on a replacement in the next van if it is not found within two hours, for courier parcels after one business day.',
        ),
        orderNoSecondTime,
      ],
    },
    {
      name: 'damaged',
      words: anyOf(
        'damaged, broken, cracked, torn, ripped, split bag, bag split, burst, crushed, wet box, soaked',
        'box open, opened box, leaking tub, spilled, smashed',
      ),
      says: [
        "the 5kg tub arrived cracked and half of it's on the floor of the van",
        'box was open and someone had helped himself to the drip bags',
        'Two bags came torn and the beans are everywhere.',
        'boxes damged and wet',
      ],
      causes: ['rough handling on the way', 'a carton that was not closed well'],
      steps: [
        photographGoods,
        reportInTwoDays,
        chooseReplacement,
        ...from(
          'returns-and-damaged-goods.md',
          'Call 03 5550 0020 if you cannot trade without it: it then comes the same day where that is possible, free of charge.',
          'Do not send damaged coffee back, as you need not.',
        ),
      ],
    },
    {
      name: 'wrong_goods',
      words: anyOf(
        'instead foundry, instead merri, instead daybreak, instead decaf, brought instead',
        'wrong beans, wrong coffee, wrong bags, wrong goods, wrong order, wrong blend, wrong item',
        'wrong size, wrong grind, sent wrong, not ordered, didnt order, instead of merri',
        'ground coffee need, ground instead, ordered foundry got, ordered merri got, ordered got',
        'mixed up, somebody elses order, roasted in, old roast date',
      ),
      says: [
        'He brought six bags of decaf instead of Merri.',
        'wrong beans. ordered foundry got decaf',
        'You sent us ground coffee, we need whole beans',
        "The Daybreak in this shipment was roasted in August. That can't be what you meant to send.",
        'we got somebody elses order',
        'the wrong coffe came',
      ],
      causes: ['a mistake in packing', 'a mistake in the order'],
      steps: [
        ...from(
          'returns-and-damaged-goods.md',
          'Compare the goods with the delivery note, and leave bags closed that are not what you ordered.',
        ),
        photographGoods,
        reportInTwoDays,
        chooseReplacement,
        ...from(
          'returns-and-damaged-goods.md',
          'Call 03 5550 0020 if you cannot trade without the right goods, since they then come free of charge.',
          'If the order itself was wrong, return unopened 1 kg bags within 14 days, less 15 % for restocking.',
        ),
      ],
    },
    {
      name: 'missing_items',
      words: anyOf(
        'came without, arrived without',
        'missing, bags missing, bag missing, box missing, short, come short, came short, kilos short',
        'incomplete, only half, only one two, only one of, only got, only received, received 2',
        'kilos instead, part of order, not everything, left out',
      ),
      says: [
        'The order came without the oat milk.',
        'THIS IS THE THIRD WEEK IN A ROW THE BOXES COME SHORT. TWO BAGS MISSING AGAIN.',
        'order 48817 came with two bags missing',
        'only one of the two cartons arrived',
        'got 5 kilos instead of 15',
        'delivery was incomplet',
      ],
      causes: ['a part that follows in the next van', 'a mistake in packing'],
      steps: [
        ...from(
          'order-tracking-and-missing-parcels.md',
          'Look at the delivery note: what it says is "to follow" comes by the next van without a charge.',
          'If the note is complete but a bag is missing, report it within two business days.',
        ),
        ...from(
          'returns-and-damaged-goods.md',
          'Send the order number and a photo of the goods and the label, in the portal or to orders@abbotsfordroad.example.',
        ),
        chooseReplacement,
        ...from(
          'support-urgent-delivery.md',
          'Call 03 5550 0020 if the missing kilos stop you from trading, as they then come free of charge.',
          'If it happens again, have your account manager look at the whole round.',
        ),
      ],
    },
    {
      name: 'change_order',
      words: anyOf(
        'change order, cancel, cancel order, add to order, wrong address, redirect, other address',
        'old address, ordered by mistake, ordered twice, ordered too much, send back, return, refund',
      ),
      says: [
        'Can you cancel the order I placed an hour ago, it was a mistake?',
        'the order goes to our old address',
        'I ordered too much and want to send it back',
        'pls redirekt the parcel to the new shop',
      ],
      causes: ['an order placed by mistake', 'an address that has changed'],
      escalate: 'after_steps',
      steps: [
        ...from(
          'order-tracking-and-missing-parcels.md',
          'Change or cancel the order in the portal until the cut-off, 1 pm for metro and noon for everywhere else.',
          'Call 03 5550 0000 after that: if it is not yet packed, we can usually still do it.',
          'Call at once about a wrong address, since a van can be redirected without a fee until its round starts at 5 am.',
          'Change the address in the portal as well, so that the next order goes to the right place.',
        ),
        ...from(
          'returns-and-damaged-goods.md',
          'Return unopened 1 kg bags within 14 days of delivery, less 15 % for restocking.',
          'Ask for a return number in the portal under Returns and write it on the carton.',
        ),
      ],
    },
    {
      name: 'tracking',
      words: anyOf(
        'tracking, track, tracking link, transit, hasnt moved, not moved, scan, depot, where is order',
        'wheres order, wheres my order, wheres coffee, status order, courier number',
      ),
      says: [
        'Please raise a ticket, order 59026 has been in transit for eight days.',
        'The tracking link does not work.',
        "didn't find us, and took the lot back to the depot",
        'trakking shows nothing',
      ],
      causes: ['scans that lag behind', 'an address that the courier did not find', 'an order that is held'],
      steps: [
        ...from(
          'order-tracking-and-missing-parcels.md',
          'Open the link in the dispatch message, or go to Orders in the portal and choose the order.',
          'Read its state: "Held" means that we need something from you, in most cases a payment or a better address.',
          'Call 03 5550 0000 if a courier parcel has had no scan for two business days.',
        ),
        ...from(
          'support-urgent-delivery.md',
          'Ask the depot of the courier whether you can collect the parcel, which often saves half a day.',
        ),
        orderNoSecondTime,
        ...from(
          'order-tracking-and-missing-parcels.md',
          'Enter up to three mobile numbers for delivery messages in the portal.',
        ),
      ],
    },
    {
      name: 'late',
      words: anyOf(
        'late, not arrived, hasnt arrived, didnt arrive, didnt come, hasnt come, didnt turn up',
        'never turned up, nobody turned up, turned up, not here, isnt here, still waiting, no sign',
        'never came, no show, waited in, waiting driver, window closed, delayed, overdue, no van, van',
      ),
      says: [
        "nobody's turned up with the beans",
        "our standing order didn't turn up this week",
        "I've waited in all morning for your driver and the window closed an hour ago.",
        'still wating for the delivery',
        'Order 55841 was promised for this morning and it isn’t here.',
      ],
      causes: ['a round that runs late', 'an order that went in after the cut-off', 'a holiday'],
      steps: [
        ...from(
          'order-tracking-and-missing-parcels.md',
          'Open the tracking link, which for the metro area shows the place of the van in its round.',
        ),
        ...from('support-urgent-delivery.md', 'Look at the back door and in the locked box.'),
        ...from(
          'delivery-melbourne-and-victoria.md',
          'Call 03 5550 0000 if nothing has arrived by 2 pm.',
          'Call the urgent line on 03 5550 0020 at once if you are about to run out.',
          'Check when it was ordered: an order after 1 pm goes out one day later.',
        ),
        ...from(
          'support-urgent-delivery.md',
          'If we missed it, expect a replacement free of charge, without waiting for the investigation.',
        ),
      ],
    },
    {
      name: 'delivery',
      words: [],
      says: [
        'There is a problem with our delivery.',
        'there is some trouble with order 61234',
        'our delivry again, it is always the same story',
      ],
      causes: ['a mistake in packing', 'a round that runs differently', 'a wrong address'],
      steps: [
        haveOrderNumber,
        ...from(
          'order-tracking-and-missing-parcels.md',
          'Open the tracking link in the dispatch message or in the portal under Orders.',
        ),
        ...from(
          'returns-and-damaged-goods.md',
          'Report what is damaged, wrong or missing within two business days, with a photo of the goods and the label.',
          'Call 03 5550 0020 if you cannot trade without it.',
        ),
        ...from('order-tracking-and-missing-parcels.md', 'Call 03 5550 0000 for anything else about an order.'),
      ],
    },
  ],
};
