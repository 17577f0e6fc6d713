import { Controller } from '@nestjs/common';
import { speak, type SpeakRequest, type SpeechFrame } from '@abbotsford/contracts';
import { HandlesStream, type RequestContext } from '@abbotsford/service-kit';
import { Speak } from './speak';

@Controller()
export class SpeechController {
  constructor(private readonly speaker: Speak) {}

  /** From the gateway, which has asked the bot whether whoever asks may hear this answer. */
  @HandlesStream(speak)
  speak(request: SpeakRequest, context: RequestContext): AsyncIterable<SpeechFrame> {
    return this.speaker.run(request, context);
  }
}
