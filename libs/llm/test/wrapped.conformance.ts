import type { LanguageModel } from '../src/language-model';
import { LlmError } from '../src/llm-error';
import { type Behaviour, languageModelConformance } from './language-model.conformance';
import { ScriptedLanguageModel, type Step } from './scripted-language-model';

/** A wrapper must keep every promise of the model inside it. */
export function wrapperConformance(name: string, wrap: (inner: LanguageModel) => LanguageModel): void {
  languageModelConformance(name, (behaviour) => {
    const inner = new ScriptedLanguageModel(stepFor(behaviour));
    return { model: wrap(inner), requests: () => inner.calls.length, leftEarly: () => inner.leftEarly };
  });
}

function stepFor(behaviour: Behaviour): Step {
  switch (behaviour.kind) {
    case 'answers':
      return { value: behaviour.value };
    case 'streams':
      return { deltas: behaviour.deltas };
    case 'is cut':
      return { deltas: behaviour.after, then: new LlmError('cut', 'cut') };
    case 'is silent':
      return behaviour.after ? { deltas: behaviour.after, then: 'silence' } : 'silence';
    case 'refuses':
      return { error: new LlmError('refused', 'refused') };
  }
}
