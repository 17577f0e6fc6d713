import { Schema } from 'mongoose';

/** A session that may go on. */
export interface OpenPlace {
  readonly id: string;
  /** Of its token, so that only who has it ends the session. */
  readonly token_hash: string | null;
  readonly since: Date;
  readonly until: Date;
}

/** All sessions with the avatar of the whole platform, in one document: replicas count together. */
export interface AvatarPlaces {
  readonly _id: string;
  /** Which day is counted, in UTC. */
  readonly day: string;
  readonly started: number;
  readonly open: readonly OpenPlace[];
}

const place = new Schema<OpenPlace>(
  {
    id: { type: String, required: true },
    token_hash: { type: String, default: null },
    since: { type: Date, required: true },
    until: { type: Date, required: true },
  },
  { _id: false },
);

const schema = new Schema<AvatarPlaces>(
  {
    _id: { type: String, required: true },
    day: { type: String, required: true },
    started: { type: Number, required: true },
    open: { type: [place], required: true },
  },
  { collection: 'avatar_places', versionKey: false },
);

export const avatarPlacesCollection = { name: 'AvatarPlaces', schema };
