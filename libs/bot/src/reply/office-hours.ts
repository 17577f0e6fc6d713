/** When people of ours are at work on the days of a week. */
export interface OfficeTimes {
  /** 0 is Sunday. */
  readonly days: readonly number[];
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
}

/** Whether somebody is at work, in words for whoever wants a person. */
export type Office =
  | { readonly is_open: true; readonly until: string; readonly zone: string }
  /** `opens`: "tomorrow at 7 am". */
  | { readonly is_open: false; readonly opens: string; readonly zone: string };

/** The phrasing that tells it (`officeWordings`), with its values. */
export const officeSaying = (office: Office) =>
  office.is_open
    ? ({ id: 'office.open', values: { until: office.until, zone: office.zone } } as const)
    : ({ id: 'office.closed', values: { opens: office.opens, zone: office.zone } } as const);

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const shortNames = dayNames.map((name) => name.slice(0, 3));
const WEEK = 7;

/** Reads `Mon-Fri 07:00-16:30, Sat 08:00-12:00`. @throws Error that says what is wrong */
export function parseOfficeTimes(text: string): readonly OfficeTimes[] {
  return text.split(',').map((part) => {
    const [, first = '', last = first, from = '', to = ''] =
      /^(\w{3})(?:-(\w{3}))? (\d\d:\d\d)-(\d\d:\d\d)$/.exec(part.trim()) ?? [];
    const [begin, end] = [shortNames.indexOf(first), shortNames.indexOf(last)];
    const times = { days: daysFrom(begin, end), from: minutesOf(from), to: minutesOf(to) };
    if (begin < 0 || end < 0 || !(times.from < times.to)) {
      throw new Error('is not like "Mon-Fri 07:00-16:30, Sat 08:00-12:00"');
    }
    return times;
  });
}

/** @param zone name of a time zone, such as Australia/Melbourne */
export function officeAt(now: Date, times: readonly OfficeTimes[], zone: string): Office {
  const { day, minutes } = localTime(now, zone);
  const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  const open = times.find(({ days, from, to }) => days.includes(day) && from <= minutes && minutes < to);
  if (open) return { is_open: true, until: clock(open.to), zone: city };
  const next = Array.from({ length: WEEK + 1 }, (_, ahead) => ahead)
    .flatMap((ahead) =>
      times
        .filter(({ days, from }) => days.includes((day + ahead) % WEEK) && (ahead > 0 || from > minutes))
        .map(({ from }) => ({ ahead, from })),
    )
    .toSorted((a, b) => a.ahead - b.ahead || a.from - b.from)[0];
  if (!next) throw new Error('There are no office hours.');
  return { is_open: false, opens: `${dayIn(next.ahead, day)} at ${clock(next.from)}`, zone: city };
}

function localTime(now: Date, zone: string): { day: number; minutes: number } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  const time = `${parts.get('hour')}:${parts.get('minute')}`;
  return { day: shortNames.indexOf(parts.get('weekday') ?? ''), minutes: minutesOf(time) };
}

const daysFrom = (begin: number, end: number): readonly number[] =>
  Array.from({ length: ((end - begin + WEEK) % WEEK) + 1 }, (_, i) => (begin + i) % WEEK);

function minutesOf(time: string): number {
  const [hours = NaN, minutes = NaN] = time.split(':').map(Number);
  return hours <= 24 && minutes < 60 ? hours * 60 + minutes : NaN;
}

/** "7 am", "4:30 pm". */
function clock(minutes: number): string {
  const [hour, rest] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return `${hour % 12 || 12}${rest ? `:${String(rest).padStart(2, '0')}` : ''} ${hour < 12 ? 'am' : 'pm'}`;
}

const dayIn = (ahead: number, day: number): string =>
  ahead === 0 ? 'today' : ahead === 1 ? 'tomorrow' : `on ${dayNames[(day + ahead) % WEEK]}`;
