import { describe, expect, it } from 'vitest';
import { Visitor } from '../support/visitor';
import { AnswersPage } from './answers.page';
import { expectNoBarriers } from './expect-no-barriers';
import { KnowledgePage } from './knowledge.page';
import { useSite } from './use-site';

const site = useSite();

const openPage = async () => {
  const answers = new AnswersPage(await (await site.admin()).newPage());
  await answers.open();
  return answers;
};

describe('an editor of questions and answers', () => {
  it('writes an answer that the bot gives word for word, changes it and deletes it', async () => {
    const answers = await openPage();
    const { page } = answers;
    const question = 'May I bring my dog to the roastery?';
    const before = 'Dogs are welcome in the courtyard, on a lead, on any weekday.';
    const after = 'Dogs are welcome in the courtyard and in the shop.';
    await answers.write({ wordings: [question, 'Are dogs allowed?'], answer: before, category: 'visits' });
    await answers.isReady(question);
    await answers.item(question).getByText('1 other wording').waitFor();

    await new KnowledgePage(page).ask(question);
    await page.getByText(before).first().waitFor();
    expect((await new Visitor(site.stack).tell('Are dogs allowed?')).response).toContain(before);

    await page.getByRole('link', { name: 'Answers' }).click();
    await answers.item(question).getByRole('link').click();
    await answers.answer.fill(after);
    await answers.save();
    await expect
      .poll(async () => (await new Visitor(site.stack).tell(question)).response, { timeout: 60_000 })
      .toContain(after);

    await page.getByRole('link', { name: 'Answers' }).click();
    await page.getByRole('button', { name: `Delete ${question}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete the question' }).click();
    await expect.poll(() => answers.item(question).count()).toBe(0);
  });

  it('finds questions by words of the answer, and is told when there is none', async () => {
    const answers = await openPage();
    const question = 'Is there somewhere to lock up a bicycle?';
    await answers.write({ wordings: [question], answer: 'There are hoops beside the gate.', category: 'visits' });
    await answers.item(question).waitFor();
    await answers.find('hoops beside');
    await answers.item(question).waitFor();
    await expectNoBarriers(answers.page);
    await answers.find('helicopter pad');
    await answers.page.getByText('Nothing found').waitFor();
    await answers.page.getByRole('button', { name: 'Show all' }).click();
    await answers.item(question).waitFor();
  });

  it('sees the questions of one category, also of one that no document has', async () => {
    const answers = await openPage();
    const [kettle, tour] = ['Do you sell kettles?', 'Are there tours of the roastery?'];
    await answers.write({ wordings: [kettle], answer: 'Yes, two kinds.', category: 'kettles' });
    await answers.item(kettle).waitFor();
    await answers.write({ wordings: [tour], answer: 'On the first Saturday of each month.', category: 'tours' });
    await answers.item(tour).waitFor();
    await answers.page.getByLabel('Show', { exact: true }).selectOption('tours');
    await expect.poll(() => answers.item(kettle).count()).toBe(0);
    expect(await answers.item(tour).count()).toBe(1);
  });

  it('is told when a wording has an answer already, and loses nothing of what was written', async () => {
    const answers = await openPage();
    const question = 'Where do I hang up my coat?';
    await answers.write({ wordings: [question], answer: 'On the hooks by the door.', category: 'visits' });
    await answers.item(question).waitFor();
    await answers.write({ wordings: [question], answer: 'In the cupboard.', category: 'visits' });
    await answers.page.getByRole('alert').filter({ hasText: 'answer' }).waitFor();
    expect(await answers.answer.inputValue()).toBe('In the cupboard.');
    await expectNoBarriers(answers.page);
  });

  it('never overwrites what another editor saved meanwhile without knowing it', async () => {
    const [mine, theirs] = [await openPage(), await openPage()];
    const question = 'How many people fit around the cupping table?';
    await mine.write({ wordings: [question], answer: 'Eight.', category: 'visits' });
    await mine.item(question).getByRole('link').click();
    await mine.answer.waitFor();
    await theirs.page.goto(mine.page.url());
    await theirs.answer.fill('Ten since the renovation.');
    await theirs.save();

    await mine.answer.fill('Eight, and two may stand.');
    await mine.page.getByRole('button', { name: 'Save', exact: true }).click();
    await mine.page.getByText('Someone else changed this question').waitFor();
    await mine.page.getByText('See what they saved').click();
    await mine.page.getByText('Ten since the renovation.').waitFor();
    expect(await mine.answer.inputValue()).toBe('Eight, and two may stand.');
    await expectNoBarriers(mine.page);

    await mine.page.getByRole('button', { name: 'Keep my text' }).click();
    await mine.save();
    await mine.page.reload();
    await mine.answer.waitFor();
    expect(await mine.answer.inputValue()).toBe('Eight, and two may stand.');
  });
});
