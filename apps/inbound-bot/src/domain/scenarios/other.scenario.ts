import { anyOf, from } from './notation';
import type { Scenario } from './scenario';
import { expectAnswer, tryAnotherBrowser } from './shared-steps.data';

/** Invoices, the account, the portal, and whatever has no scenario of its own. */
export const other: Scenario = {
  category: 'other',
  called: 'this',
  clarify: [
    {
      field: 'details',
      asks: [
        'Could you tell me a little more, with the invoice number or the page if there is one?',
        'What exactly happens, and where do you see it?',
        'Which invoice, order or page is it about?',
      ],
    },
    {
      field: 'when_started',
      asks: ['Since when has it been like that?', 'When did that happen?', 'Which day or month is it about?'],
    },
  ],
  escalate: 'at_once',
  knowledge: {
    category: 'company',
    documents: [
      'account-and-portal.md',
      'payment-and-invoices.md',
      'wholesale-pricing-tiers.md',
      'returns-and-damaged-goods.md',
      'contact-and-opening-hours.md',
    ],
  },
  faults: [
    {
      name: 'charged_twice',
      called: 'the double charge',
      words: anyOf(
        'charged twice, billed twice, paid twice, debited twice, double charged, double charge',
        'charged double, twice for, two payments, same invoice twice, duplicate, duplicate invoice',
      ),
      says: [
        'We were charged twice for the same invoice in September, 412 dollars each time.',
        'you debited us twice',
        'doubel charge on our card',
        'There is a duplicate invoice for last week.',
      ],
      causes: ['a payment that was matched to the wrong invoice', 'an order that was placed twice'],
      steps: [
        ...from(
          'payment-and-invoices.md',
          'Compare the two amounts with the invoices and the statement in the portal.',
          'Write to accounts@abbotsfordroad.example with the invoice number within 14 days.',
          'Say in it when both payments were taken and how much each was.',
        ),
        expectAnswer,
        ...from('returns-and-damaged-goods.md', 'Ask for the money if it is not to be set against your next invoice.'),
      ],
    },
    {
      name: 'deposit_or_credit',
      called: 'the deposit or credit',
      words: anyOf(
        'deposit, deposits, tub deposit, tubs, credit note, credit, credited, refund, refunded',
        'money back',
      ),
      says: [
        'still waiting for the credit note from march',
        'our tub deposits never got credited',
        'WHY AM I BEING CHARGED DEPOSIT ON TUBS I GAVE BACK',
        'wheres our refund, the creddit never came',
      ],
      causes: ['a tub that came back wet, cracked or without a note', 'a credit that is set against the next invoice'],
      steps: [
        ...from(
          'returns-and-damaged-goods.md',
          'Look at your next invoice, since credits are set against it unless you ask for the money.',
          'Count two business days for a credit note and five for a refund to a card or a bank account.',
          'Check that the tubs went back empty and dry to the driver: each 5 kg tub carries a deposit of $15.',
        ),
        ...from(
          'payment-and-invoices.md',
          'Write to accounts@abbotsfordroad.example with the invoice number and say what is missing.',
          'Pay the rest of the invoice on time, while reminders for the part in question wait.',
        ),
      ],
    },
    {
      name: 'invoice',
      called: 'the invoice',
      words: anyOf(
        'invoice, invoices, bill, billing, statement, reminder, overdue, payment, direct debit, debit',
        'gst, amount, charged, overcharged, card refused, card declined',
      ),
      says: [
        'Invoice INV-20931 has the wrong amount on it.',
        'bill is wrong',
        "I didn't get the invoice for October",
        'Your accounts lady sent a reminder for something I settled three weeks ago.',
        'our invoce is not right',
      ],
      causes: ['a mistake on the invoice', 'a transfer without the invoice number', 'an email that went elsewhere'],
      steps: [
        ...from(
          'payment-and-invoices.md',
          'Look in the portal, where every invoice and statement stays for seven years.',
          'Check that a transfer had the invoice number in its reference, or it may take days to be matched.',
          'Write to accounts@abbotsfordroad.example with the invoice number within 14 days, and say what is wrong.',
          'Pay the rest on time, while reminders for the part in question wait.',
        ),
        expectAnswer,
        ...from(
          'payment-and-invoices.md',
          'Add your bookkeeper as a user with the role "accounts", so that invoices reach them.',
        ),
      ],
    },
    {
      name: 'users',
      called: 'the users of your account',
      words: anyOf(
        'add user, new user, remove user, add staff, old manager, off our account, off account, role',
        'roles, permission, rights, see prices, can see, access, user',
      ),
      says: [
        'could someone take my old manager off our account, I cannot find where',
        'two of our staff can see the prices in the portal',
        'how do i add a new user for the barista',
        'remove her acess please',
      ],
      causes: ['a role that sees more than it should', 'people who have left and are still users'],
      escalate: 'after_steps',
      steps: [
        ...from(
          'account-and-portal.md',
          'Go to Account, Users in the portal, which the owner can change.',
          'Give people who only order the role "orders", which sees no prices, and bookkeepers "accounts", which sees invoices only.',
          'Remove people on the day they leave.',
          'Never share one sign-in.',
          'Call 03 5550 0000 if the owner cannot sign in.',
        ),
      ],
    },
    {
      name: 'sign_in',
      called: 'signing in to the portal',
      words: anyOf(
        'log in, login, log into, sign in, signin, locked, locked out, account locked, password, reset',
        'reset email, logs out, logs me out, too many tries, forgot',
      ),
      says: [
        "can't log in to the portal",
        'my password reset email never comes',
        'acount locked, to many trys',
        "I'm locked out of my account and payroll needs the invoices today",
        'your website logs me out every two minutes',
      ],
      causes: ['a forgotten password', 'another address than the one that was invited', 'an email in the spam folder'],
      escalate: 'after_steps',
      steps: [
        ...from(
          'account-and-portal.md',
          'Choose "Forgot password" on the sign-in page and follow the link in the email, which works for 60 minutes.',
          'Look in the spam folder if no email comes.',
          'Check that you use the address with which you were invited.',
        ),
        tryAnotherBrowser,
        ...from(
          'account-and-portal.md',
          'Call 03 5550 0000 if it still does not work, and order by telephone meanwhile until the cut-off.',
        ),
      ],
    },
    {
      name: 'standing_order',
      called: 'your standing order',
      words: anyOf(
        'standing order, standing oder, regular order, weekly order, pause order, pause, skip delivery, order form',
        'recurring order',
      ),
      says: [
        "standing order form won't save my changes",
        'how do we pause our weekly order over christmas',
        'need to change the standing oder',
      ],
      causes: ['a change after the cut-off', 'a role that may not change it'],
      escalate: 'after_steps',
      steps: [
        ...from(
          'account-and-portal.md',
          'Go to Standing orders in the portal, where you can change quantities, skip one delivery, pause until a date or stop.',
          'Make the change by the cut-off on the business day before, 1 pm for metro and noon elsewhere.',
          'Try another browser if the page does not save.',
          'Email the change to orders@abbotsfordroad.example if it is in a hurry.',
          'Call 03 5550 0000 before the cut-off, as we take orders by telephone too.',
        ),
      ],
    },
    {
      name: 'portal',
      called: 'the portal',
      words: anyOf(
        'portal, portal down, website, web site, site down, page, wont load, doesnt load, not loading',
        'wont save, browser, app, checkout, crashes',
      ),
      says: [
        'PORTAL DOWN AGAIN!!!',
        'The website does not load.',
        'your web site crashs when I open it',
        'your portal gives me a blank screen',
      ],
      causes: ['a browser that does not go along', 'an outage on our side'],
      escalate: 'after_steps',
      steps: [
        tryAnotherBrowser,
        ...from(
          'account-and-portal.md',
          'Call 03 5550 0000 with your order, since we take orders by telephone until the cut-off.',
          'Email the order to orders@abbotsfordroad.example if you cannot call.',
          'Pay by bank transfer if a card is refused, which is a matter for your bank in most cases.',
          'Call the service line as well as the portal if a machine is down.',
        ),
      ],
    },
    {
      name: 'terms_or_tier',
      called: 'your prices and terms',
      words: anyOf(
        'tier, avenue, boulevard, precinct, corner, price list, pricelist, price per kilo, terms',
        'payment terms, 30 days, 14 days, discount, contract, prices went up, price increase, prise increase',
      ),
      says: [
        "your sales guy promised us avenue tier and we're still on corner",
        'our payment terms were to be 30 days and it says 14',
        'I need the current price list',
        'why is there a prise increase per kilo',
      ],
      causes: ['a tier that is set once a quarter', 'terms that have to be applied for'],
      steps: [
        ...from(
          'wholesale-pricing-tiers.md',
          'Look up your average of the last quarter: Avenue begins at 10 kg a week, Boulevard at 25 kg and Precinct at 50 kg.',
          'Expect the tier to be set on 1 January, 1 April, 1 July and 1 October.',
        ),
        ...from(
          'payment-and-invoices.md',
          'Apply for payment terms in the portal under Account after four orders: they are 14 days, or 30 days for Boulevard and Precinct.',
        ),
        ...from(
          'wholesale-pricing-tiers.md',
          'Check that all your cafés are under one account, as their kilos are added together.',
        ),
        ...from(
          'contact-and-opening-hours.md',
          'Ask your account manager, whose name and direct line are in the portal.',
        ),
      ],
    },
    {
      name: 'details_changed',
      called: 'your details',
      words: anyOf(
        'address, new address, changed address, change address, moved, moving, phone number, new number',
        'new owner, sold, abn, change details, our details, were down as, wrong suburb, bank details',
      ),
      says: [
        "we're down as a caf in Geelong but we're in Ballarat, please fix",
        'We have moved, please change our address.',
        'The cafe has a new owner from next month.',
        'need to change the adress on our acount',
      ],
      causes: ['a café that has moved', 'a new owner', 'a slip when the account was opened'],
      escalate: 'after_steps',
      steps: [
        ...from(
          'account-and-portal.md',
          'Change address, telephone and delivery instructions in the portal under Account.',
        ),
        ...from(
          'order-tracking-and-missing-parcels.md',
          'Call 03 5550 0000 at once if an order is already on its way to the old address.',
        ),
        ...from(
          'account-and-portal.md',
          'Add each further café under Account, Sites, with its own address, hours and users.',
          'Tell accounts@abbotsfordroad.example two weeks ahead about a new ABN or a new owner, which needs a new account.',
        ),
        ...from(
          'machine-installation.md',
          'Call the service line two weeks before you move a machine, as we disconnect and connect it again.',
        ),
      ],
    },
    {
      name: 'other',
      words: [],
      says: ['I have a complaint.', 'somthing else is wrong', 'We have got a different problem altogether.'],
      causes: ['something that a person has to look at'],
      steps: [
        ...from(
          'contact-and-opening-hours.md',
          'Tell your account manager first, whose name and direct line are in the portal.',
          'Call the office on 03 5550 0000, Monday to Friday from 7 am to 4:30 pm.',
          'Write to hello@abbotsfordroad.example, where every email has an answer within one business day.',
          'Put "complaint" in the subject if it is one, and you have a first answer within one business day and a decision within five.',
          'Call the service line on 03 5550 0010 about a machine, every day from 7 am to 5 pm.',
        ),
      ],
    },
  ],
};
