import { Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { ApiLogModule } from '@abbotsford/service-kit';
import { AvatarAccounts } from './avatar/avatar-accounts';
import { AvatarController } from './avatar/avatar.controller';
import { AvatarMetrics } from './avatar/avatar-metrics';
import { AvatarPlacesRepository } from './avatar/avatar-places.repository';
import { avatarPlacesCollection } from './avatar/avatar-places.schema';
import { AvatarSessions } from './avatar/avatar-sessions';
import { connectedAvatar } from './avatar/connected-avatar';
import { connectedSpeech, SPEECH, type ConnectedSpeech } from './deepgram/connected-speech';
import { SpeechMetrics } from './deepgram/speech-metrics';
import { SpeechRefusals } from './deepgram/speech-refusals';
import { Speak } from './speech/speak';
import { SpeechCache } from './speech/speech-cache';
import { SpeechController } from './speech/speech.controller';
import { Transcribe } from './transcription/transcribe';
import { TranscriptionController } from './transcription/transcription.controller';
import { VoiceController } from './voice/voice.controller';

@Module({
  imports: [ApiLogModule.of('stt'), MongooseModule.forFeature([avatarPlacesCollection])],
  controllers: [TranscriptionController, SpeechController, AvatarController, VoiceController],
  providers: [
    ...[SpeechMetrics, connectedSpeech, SpeechRefusals],
    ...[Transcribe, SpeechCache, Speak],
    ...[connectedAvatar, AvatarPlacesRepository, AvatarMetrics, AvatarAccounts, AvatarSessions],
  ],
})
export class SttModule implements OnModuleDestroy {
  constructor(@Inject(SPEECH) private readonly speech: ConnectedSpeech) {}

  async onModuleDestroy(): Promise<void> {
    await this.speech?.close();
  }
}
