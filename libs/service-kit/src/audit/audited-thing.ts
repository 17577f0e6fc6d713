import { auditThingOf, type AuditFacts, type RequestContract } from '@abbotsford/contracts';

const LONGEST_ID = 64;
const MOST_LEADS = 200;
const MOST_FIELDS = 60;
/** What says which version was seen, or which request it is, changes nothing of the thing. */
const noChange = new Set(['version', 'message_id', 'upload_id']);

type Loose = Readonly<Record<string, unknown>>;

/** What a request is done to, by its field `<thing>_id`, and the names of the other fields that it sets. */
export function toldByRequest(
  { audit }: RequestContract,
  asked: object,
  actorId: string,
): Pick<AuditFacts, 'thing_id' | 'lead_ids' | 'fields'> {
  const request = asked as Loose;
  const thing = audit && auditThingOf(audit.action);
  const id = idIn(request[`${thing}_id`]);
  const fields = Object.keys(request).filter(
    (name) => request[name] !== undefined && !/_ids?$/.test(name) && !noChange.has(name),
  );
  const leads = thing === 'lead' && Array.isArray(request['lead_ids']) ? request['lead_ids'] : [];
  return {
    // Without an id it is one's own account.
    thing_id: thing === 'lead' ? null : (id ?? (thing === 'user' ? actorId : null)),
    lead_ids: thing === 'lead' ? [id, ...leads].flatMap((each) => idIn(each) ?? []).slice(0, MOST_LEADS) : [],
    fields: fields.slice(0, MOST_FIELDS),
  };
}

/** What was made by a request that names nothing: the answer has its id. */
export function toldByAnswer(
  { audit }: RequestContract,
  answer: unknown,
): Partial<Pick<AuditFacts, 'thing_id' | 'lead_ids'>> {
  if (!audit || typeof answer !== 'object' || answer === null) return {};
  const thing = auditThingOf(audit.action);
  const made = (answer as Loose)[thing] ?? answer;
  const id = typeof made === 'object' && made !== null ? idIn((made as Loose)['id']) : null;
  if (id === null) return {};
  return thing === 'lead' ? { lead_ids: [id] } : { thing_id: id };
}

const idIn = (value: unknown): string | null =>
  typeof value === 'string' && value.length > 0 && value.length <= LONGEST_ID ? value : null;
