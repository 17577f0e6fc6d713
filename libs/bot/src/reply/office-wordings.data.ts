/** Whether somebody is at work, said to whoever wants a person. */
export const officeWordings = {
  'office.open': [
    'Our people are at work until {until} today, {zone} time, and one of them may join us here.',
    'Somebody is at work until {until} today, {zone} time, and may also write to you here.',
    'It is working time with us until {until} today, {zone} time, so one of our people may join this chat.',
  ],
  'office.closed': [
    'Nobody of us is at work at this hour; our people are back {opens}, {zone} time.',
    'At this hour nobody of our team is at work. They are back {opens}, {zone} time.',
    'Our people have gone home by now and are back {opens}, {zone} time.',
  ],
} as const;
