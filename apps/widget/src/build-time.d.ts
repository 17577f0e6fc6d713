/** What build/ puts in: styles as texts, since a strict page takes style sheets from memory only, and names of files. */
declare const TOKENS_CSS: string;
declare const LAUNCHER_CSS: string;
declare const PANEL_CSS: string;
declare const VOICE_CSS: string;
declare const AVATAR_CSS: string;
/** The panel's file, beside the loader's. */
declare const PANEL_FILE: string;
