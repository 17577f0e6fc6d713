/** A part of the panel whose code is read when it is wanted first: the voice, the avatar. */
export interface PanelPart {
  /** To be called after each change of what the chat shows. */
  chatChanged(): void;
  /** Nothing of it goes on. */
  close(): void;
}
