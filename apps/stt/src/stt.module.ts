import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AvatarController } from './avatar/avatar.controller';
import { AvatarPlacesRepository } from './avatar/avatar-places.repository';
import { avatarPlacesCollection } from './avatar/avatar-places.schema';
import { AvatarSessions } from './avatar/avatar-sessions';
import { connectedAvatar } from './avatar/connected-avatar';
import { connectedDeepgram } from './deepgram/connected-deepgram';
import { Speak } from './speech/speak';
import { SpeechCache } from './speech/speech-cache';
import { SpeechController } from './speech/speech.controller';
import { Transcribe } from './transcription/transcribe';
import { TranscriptionController } from './transcription/transcription.controller';
import { VoiceController } from './voice/voice.controller';

@Module({
  imports: [MongooseModule.forFeature([avatarPlacesCollection])],
  controllers: [TranscriptionController, SpeechController, AvatarController, VoiceController],
  providers: [
    connectedDeepgram,
    connectedAvatar,
    Transcribe,
    SpeechCache,
    Speak,
    AvatarPlacesRepository,
    AvatarSessions,
  ],
})
export class SttModule {}
