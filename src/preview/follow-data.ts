import type { PreviewPage } from './create-page.ts';

/** Shows the data that the server sends, now and after each change. */
export function followData({ show, setConnected }: PreviewPage): void {
  let source: EventSource | undefined;
  let shown = '';
  const follow = (): void => {
    source?.close();
    // Pages in the background would take the few connections that a browser makes to one server.
    if (document.hidden) return;
    source = new EventSource('/events');
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      setConnected(true);
      // Whoever connects again is told everything again.
      if (data === shown) return;
      shown = data;
      show(JSON.parse(data));
    });
    source.addEventListener('error', () => setConnected(false));
  };
  document.addEventListener('visibilitychange', follow);
  follow();
}
