import { dealStages, type DealStageSetting, type FieldError } from '@abbotsford/contracts';

/** What is wrong with the settings as a whole: each stage once, and no two of one name. */
export function stageErrors(stages: readonly DealStageSetting[]): FieldError[] {
  const missing = dealStages.filter((id) => stages.filter((stage) => stage.id === id).length !== 1);
  const titles = stages.map(({ title }) => title.trim().toLowerCase());
  const twice = titles.findIndex((title, index) => titles.indexOf(title) !== index);
  return [
    ...(missing.length > 0 ? [{ field: 'stages', message: `must have each stage once: ${missing.join(', ')}` }] : []),
    ...(twice >= 0 ? [{ field: `stages.${twice}.title`, message: 'must not be the name of another column' }] : []),
  ];
}

/** In the order of the board, which is that of the stages. */
export const inOrder = (stages: readonly DealStageSetting[]): DealStageSetting[] =>
  dealStages.flatMap((id) => stages.filter((stage) => stage.id === id));
