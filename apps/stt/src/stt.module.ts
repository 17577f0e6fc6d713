import { Module } from '@nestjs/common';
import { connectedDeepgram } from './deepgram/connected-deepgram';
import { Speak } from './speech/speak';
import { SpeechCache } from './speech/speech-cache';
import { SpeechController } from './speech/speech.controller';
import { Transcribe } from './transcription/transcribe';
import { TranscriptionController } from './transcription/transcription.controller';
import { VoiceController } from './voice/voice.controller';

@Module({
  controllers: [TranscriptionController, SpeechController, VoiceController],
  providers: [connectedDeepgram, Transcribe, SpeechCache, Speak],
})
export class SttModule {}
