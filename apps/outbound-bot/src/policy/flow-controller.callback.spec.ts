import { describe, expect, it } from 'vitest';
import {
  a,
  asked,
  being,
  contact,
  does,
  found,
  hear,
  newCafeNeeds,
  play,
  questionsIn,
  step,
  tell,
} from '../../test/heard/hearing';

const human = hear({ flow: 'wants_human' });
const thursday = { callback_time: { ...found('Thursday after 3'), date: '2026-11-26' } };
const qualified = play([being('new_cafe', { fields: { ...newCafeNeeds, ...contact } })]);
const invitesTime = ({ plan }: ReturnType<typeof play>) => step(plan, 'invite')?.to === 'callback_time';

describe('the time of a call', () => {
  it('may be wished for when a person is to call, which is said once and not asked', () => {
    const first = play([human, tell({ phone: a.phone })]);
    expect(does(first.plan)).toContain('connect_person');
    expect([invitesTime(first), questionsIn(first.plan)]).toEqual([true, 0]);
    expect(invitesTime(play([human], first.state))).toBe(false);
  });

  it('may be wished for when the offered call is accepted', () => {
    expect(invitesTime(play([hear({ confirmation: 'yes' })], qualified.state))).toBe(true);
    expect(invitesTime(play([hear({ confirmation: 'no' })], qualified.state))).toBe(false);
  });

  it('is of no use for who is written to', () => {
    expect(invitesTime(play([human, tell({ email: a.email })]))).toBe(false);
  });

  it('is not come back to once it was told', () => {
    expect(invitesTime(play([human, tell({ phone: a.phone, ...thursday })]))).toBe(false);
  });

  it('is kept with its day, said back and passed on', () => {
    const { state, plan } = play([tell(thursday)], play([human, tell({ phone: a.phone })]).state);
    expect(state).toMatchObject({ callback_time: 'Thursday after 3', callback_date: '2026-11-26' });
    expect(step(plan, 'acknowledge')?.fields).toEqual(['callback_time']);
    expect(plan.lead).toBe('partial');
  });

  it('is the wish for a call', () => {
    const { state, plan } = play([tell(thursday)]);
    expect(state.wants_human).toBe(true);
    expect(does(plan)).toContain('connect_person');
    expect(play([tell(thursday)], qualified.state).state.wants_human).toBe(false);
  });

  it('told in answer to the offer of a call accepts it', () => {
    const { plan } = play([tell(thursday)], qualified.state);
    expect(step(plan, 'settle_call')).toEqual({ do: 'settle_call', accepted: true });
  });

  it('told beside a yes to the offer of a person takes it', () => {
    const yes = hear({ confirmation: 'yes', fields: thursday });
    const { state } = play([being('new_cafe'), hear({ questions: ['Do you roast on Sundays?'] }), yes]);
    expect(state.wants_human).toBe(true);
  });
});

describe('the name of the café', () => {
  it('is asked for once, after the offer of a call, which it does not delay', () => {
    expect(step(qualified.plan, 'offer_call')).toBeDefined();
    expect(asked(qualified.plan)).toBeNull();
    const later = play([hear({ small_talk: 'chat' })], qualified.state);
    expect(asked(later.plan)).toBe('cafe_name');
    expect(asked(play([hear({ small_talk: 'chat' })], later.state).plan)).toBeNull();
  });

  it('is not asked for when it was told, or of who wants a person', () => {
    const chat = hear({ small_talk: 'chat' });
    expect(asked(play([tell({ cafe_name: found('Two Birds') }), chat], qualified.state).plan)).toBeNull();
    expect(asked(play([human, chat], qualified.state).plan)).toBeNull();
  });

  it('is no part of what qualifies a lead', () => {
    expect(qualified.state).toMatchObject({ is_qualified: true, cafe_name: null });
  });

  it('is told to sales, and a part of it does not shorten it', () => {
    const { state } = play([tell({ cafe_name: found('Two Birds Coffee') }), tell({ cafe_name: found('Two Birds') })]);
    expect(state.cafe_name).toBe('Two Birds Coffee');
  });
});
