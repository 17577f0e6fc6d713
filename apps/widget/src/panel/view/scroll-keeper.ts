/** So many pixels above the end still count as the end. */
const NEAR = 48;
const ROOM_ABOVE = 12;

/**
 * Keeps what is new in sight, unless the visitor has scrolled up to read. What is higher than the room for it is shown from
 * its beginning.
 */
export class ScrollKeeper {
  private isAtEnd = true;

  constructor(private readonly scroller: HTMLElement) {
    scroller.addEventListener('scroll', () => (this.isAtEnd = this.distance() < NEAR), { passive: true });
  }

  /**
   * To be called after each change. False when the visitor reads something else, and was left there.
   * @param target what is new; null when nothing is @param isOwn the visitor wrote it, and looks at it
   */
  follow(target: HTMLElement | null, isOwn: boolean): boolean {
    if (!this.isAtEnd && !isOwn) return target === null;
    const end = this.scroller.scrollHeight - this.scroller.clientHeight;
    this.scroller.scrollTop = target ? Math.min(end, target.offsetTop - ROOM_ABOVE) : end;
    return true;
  }

  toEnd(): void {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  private distance(): number {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight;
  }
}
