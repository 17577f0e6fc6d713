import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  getVoiceOverview,
  RECORDING_MAX_BYTES,
  ServiceError,
  transcribe,
  TranscribeRequest,
  Transcription,
  VoiceOverview,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { BodyLimit } from '../http/body-limit';
import { Route } from '../http/route';
import { withoutVoice } from './without-voice.data';

/** In base64, with the rest of the JSON around it and room for the validation to name what is too long. */
const RECORDING_BODY = RECORDING_MAX_BYTES * 1.5;

@ApiTags('Chat')
@Controller('api/chat')
export class VoiceController {
  constructor(private readonly services: ServiceClient) {}

  @Get('voice')
  @Route({
    access: 'public',
    summary: 'Which parts of the voice are there, and what stands in for them',
    answer: VoiceOverview,
  })
  async overview(): Promise<VoiceOverview> {
    return this.services.call(getVoiceOverview, {}).catch((error: unknown) => {
      // The browser goes on alone.
      if (error instanceof ServiceError) return withoutVoice;
      throw error;
    });
  }

  @Post('transcribe')
  @BodyLimit(RECORDING_BODY)
  @Route({
    access: 'public',
    limit: 'voice',
    summary: 'The words of a recording; nothing of it is kept',
    calls: [transcribe],
    answer: Transcription,
  })
  transcribe(@Body() body: TranscribeRequest): Promise<Transcription> {
    return this.services.call(transcribe, body);
  }
}
