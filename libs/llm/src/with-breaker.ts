import { type BreakerOptions, Circuit, type CircuitChange } from '@abbotsford/provider';
import { type Answer, LanguageModel, type StreamPart, type StructuredCall, type TextCall } from './language-model';
import { LlmError } from './llm-error';

/** Answers `circuit_open` at once while the provider is down. */
export function withBreaker(
  inner: LanguageModel,
  options: BreakerOptions,
  onChange: (change: CircuitChange) => void = () => undefined,
): LanguageModel {
  return new BreakerLanguageModel(inner, new Circuit(options, circuitOpen, onChange));
}

class BreakerLanguageModel extends LanguageModel {
  constructor(
    private readonly inner: LanguageModel,
    private readonly circuit: Circuit,
  ) {
    super();
  }

  generate<T>(call: StructuredCall<T>): Promise<Answer<T>> {
    return this.circuit.guard(() => this.inner.generate(call));
  }

  stream(call: TextCall): AsyncGenerator<StreamPart, void, undefined> {
    return this.circuit.guardStream(() => this.inner.stream(call));
  }
}

function circuitOpen(): LlmError {
  return new LlmError('circuit_open', 'The language model failed too often a moment ago and is given a rest');
}
