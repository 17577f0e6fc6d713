import { Controller } from '@nestjs/common';
import { transcribe, type TranscribeRequest, type Transcription } from '@abbotsford/contracts';
import { Handles, type RequestContext } from '@abbotsford/service-kit';
import { Transcribe } from './transcribe';

@Controller()
export class TranscriptionController {
  constructor(private readonly transcriber: Transcribe) {}

  /** For everybody: the gateway counts how often. */
  @Handles(transcribe)
  transcribe(request: TranscribeRequest, context: RequestContext): Promise<Transcription> {
    return this.transcriber.run(request, context);
  }
}
