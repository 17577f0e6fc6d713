import { Module } from '@nestjs/common';
import { connectedDeepgram } from './deepgram/connected-deepgram';
import { Transcribe } from './transcription/transcribe';
import { TranscriptionController } from './transcription/transcription.controller';
import { VoiceController } from './voice/voice.controller';

@Module({
  controllers: [TranscriptionController, VoiceController],
  providers: [connectedDeepgram, Transcribe],
})
export class SttModule {}
