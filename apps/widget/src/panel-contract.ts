import type { ChatStorage } from './chat-storage';
import type { Authorise, Emit, PageVisitor } from './events';
import type { WidgetOptions } from './options';

/** What the loader gives the panel. */
export interface PanelSurroundings {
  readonly root: ShadowRoot;
  readonly options: WidgetOptions;
  readonly storage: ChatStorage;
  /** Pixels; see sheets.ts. */
  readonly rem: number;
  /** Null while the page has not told. */
  readonly visitor: () => PageVisitor | null;
  readonly authorise: Authorise | null;
  readonly emit: Emit;
  readonly onClose: () => void;
}

/** What the loader asks of it. */
export interface Panel {
  /** `focus`: the visitor opened it, and goes on there. */
  show(how: { focus: boolean }): void;
  hide(): void;
  /** Nothing is heard and nothing sent while the element is out of the page. */
  suspend(): void;
  resume(): void;
}

export interface PanelModule {
  createPanel(surroundings: PanelSurroundings): Promise<Panel>;
}
