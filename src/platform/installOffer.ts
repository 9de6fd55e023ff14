/** The browser's own event, which only Chromium has. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** The browser's offer to install the app, kept quiet until the reader presses a button. */
export class InstallOffer {
  private offer: BeforeInstallPromptEvent | null = null;
  private readonly listeners = new Set<() => void>();

  /** Begins to listen; to be made early, because the offer comes once. */
  constructor() {
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.set(event as BeforeInstallPromptEvent);
    });
    addEventListener('appinstalled', () => this.set(null));
  }

  /** Calls back on every change; returns how to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether the browser offers it now. */
  read = (): boolean => this.offer !== null;

  /** Shows the browser's own question; true when the reader agreed there. An offer can be used once. */
  async ask(): Promise<boolean> {
    const { offer } = this;
    this.set(null);
    const answer = await offer?.prompt().catch(() => null);
    return answer?.outcome === 'accepted';
  }

  private set(offer: BeforeInstallPromptEvent | null): void {
    this.offer = offer;
    for (const listener of this.listeners) listener();
  }
}
