import type { NameLead } from './name-leads.data';

/** "Cheers, Dave" at the end. */
export const signOffs: readonly NameLead[] = [
  {
    trust: 'signed',
    pattern:
      /(?:^|[\s.!?,])(?:cheers|thanks(?: again| so much| a lot| in advance)?|thank you|regards|best(?: wishes)?|sincerely|signed|yours truly|faithfully|ta|talk soon|love)(?:\s*[,!.–-]|[^\S\n]*\n)\s*(?=\S{1,40}(?: \S{1,40}){0,2}\s*$)/giu,
    says: {
      'We run a bakery in Galway.\n\nCheers,\nNiamh': 'Niamh',
      'Send me the details please. Thanks, Harriet': 'Harriet',
      'Beans for May please. Thanks again, Zebulon': 'Zebulon',
      'Beans for May please. Thanks so much, Zebulon': 'Zebulon',
      'Beans for May please. Thanks a lot, Zebulon': 'Zebulon',
      'Beans for May please. Thanks in advance, Zebulon': 'Zebulon',
      'Beans for May please. Thank you\nZebulon': 'Zebulon',
      'Looking forward to it. Kind regards, Tom Ellis': 'Tom Ellis',
      'Beans for May please. Best, Zebulon': 'Zebulon',
      'Beans for May please. Best wishes, Zebulon': 'Zebulon',
      'Yours sincerely, Lindiwe Dube': 'Lindiwe Dube',
      'Signed, Zebulon': 'Zebulon',
      'Yours truly, Lindiwe Dube': 'Lindiwe Dube',
      'Yours faithfully, Zebulon': 'Zebulon',
      'Beans for May please. Ta, Zebulon': 'Zebulon',
      'Talk soon, Zebulon': 'Zebulon',
      'Love, Zebulon': 'Zebulon',
    },
    not: ['Thanks, could you send me the details please', 'Regards'],
  },
  // Behind an address or a number, which is blanked out.
  {
    trust: 'signed',
    pattern: /(?<!\s)\s{6,}[,;.–-]\s*(?=\p{Lu}\S{1,40}(?: \S{1,40}){0,2}\s*$)/gu,
    says: { 'write to zp@slab.com.au - Zebulon': 'Zebulon' },
  },
  {
    trust: 'signed',
    pattern: /\n[^\S\n]*[-–—]\s*(?=\S{1,40}(?: \S{1,40}){0,2}\s*$)/gu,
    says: { 'We open in May\n- Zebulon': 'Zebulon' },
  },
];
