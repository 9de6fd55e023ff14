import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Ports, PortsContext } from '../../src/platform/ports.ts';
import { useSections } from '../../src/platform/useSections.ts';
import { useWakeLock } from '../../src/platform/useWakeLock.ts';
import { fakePorts } from '../support/fakeSaver.ts';
import { follow, followByKey } from '../support/toolPages.ts';

const IDS = ['one', 'two', 'three'];
const at = (hash: string) => history.replaceState({ kept: 1 }, '', `/en/x/${hash}`);
const scroll = vi.fn();
const intoView = vi.fn();

/** Three sections that lead to one another; all of them until they can be shown alone. */
function Sections({ alone }: { alone: boolean | undefined }) {
  const { shown, onClick } = useSections(IDS, alone);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: links inside do the work
    <div onClick={onClick} data-shown={shown ?? 'all'}>
      {IDS.filter((id) => alone === false || shown === null || shown === id).map((id) => (
        <section key={id} id={id}>
          <h2 tabIndex={alone === false ? undefined : -1}>{id}</h2>
        </section>
      ))}
      <p id="stays" />
      <ul>
        {[...IDS, 'elsewhere'].map((id) => (
          <li key={id}>
            <a href={`#${id}`}>
              <b>to {id}</b>
            </a>
          </li>
        ))}
        <li>
          <a href="/en/y/#two">to another page</a>
        </li>
      </ul>
    </div>
  );
}
function draw(ports: Ports | null = fakePorts(), alone?: boolean) {
  const page = (now?: boolean) => (
    <PortsContext value={ports}>
      <Sections alone={now} />
    </PortsContext>
  );
  const result = render(page(alone));
  const shown = () => result.container.querySelector<HTMLElement>('[data-shown]')?.dataset.shown;
  return { ...result, shown, becomeAlone: () => result.rerender(page(true)) };
}

beforeEach(() => {
  at('');
  scroll.mockClear();
  intoView.mockClear();
  vi.stubGlobal('scrollTo', scroll);
  // Newer browsers answer with a promise.
  Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
    intoView(this.id);
    return Promise.resolve();
  };
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  Reflect.deleteProperty(navigator, 'wakeLock');
});

describe('sections of a page', () => {
  test('all stand there before scripts, whatever the address names, and links are left to the browser', () => {
    at('#two');
    const { shown } = draw(null);
    expect([shown(), screen.getAllByRole('heading').length]).toEqual(['all', 3]);
    expect(scroll).not.toHaveBeenCalled();
  });

  test.each([
    ['', 'one'],
    ['#two', 'two'],
    ['#four', 'one'],
    ['#%', 'one'],
    ['#%E0%A4%A', 'one'],
  ])('with “%s” in the address show one alone', (hash, id) => {
    at(hash);
    expect(draw().shown()).toBe(id);
    expect(document.activeElement).toBe(hash === '' ? document.body : screen.getByRole('heading'));
  });

  test.each([
    ['a click', follow],
    ['a key', followByKey],
  ])('are gone through by %s: the heading is focused, and Back leads through them as they were seen', async (_, go) => {
    history.pushState(history.state, '');
    const { shown } = draw();
    const before = history.length;
    for (const [at, id] of ['two', 'three'].entries()) {
      go(`to ${id}`);
      expect([shown(), location.hash, document.activeElement?.textContent]).toEqual([id, `#${id}`, id]);
      expect(scroll).toHaveBeenLastCalledWith(0, 0);
      expect([history.length, history.state.kept]).toEqual([before + at + 1, 1]);
    }
    expect([scroll.mock.calls.length, intoView.mock.calls.length]).toEqual([2, 0]);
    history.back();
    await vi.waitFor(() => expect([shown(), document.activeElement?.textContent]).toEqual(['two', 'two']));
    history.back();
    await vi.waitFor(() => expect([shown(), location.hash]).toEqual(['one', '']));
  });

  test('a link to one seen before goes back to it: the history does not grow', async () => {
    history.pushState(history.state, '');
    const { shown } = draw();
    const before = history.length;
    for (const id of ['two', 'three', 'three']) follow(`to ${id}`);
    expect(history.length).toBe(before + 2);
    follow('to two');
    await vi.waitFor(() => expect([shown(), location.hash]).toEqual(['two', '#two']));
    follow('to three');
    follow('to one');
    await vi.waitFor(() => expect([shown(), location.hash]).toEqual(['one', '']));
    follow('to three');
    expect([shown(), history.length]).toEqual(['three', before + 1]);
  });

  test.each([
    ['back_forward', performance.timeOrigin - 1, undefined, ['one', '']],
    ['back_forward', performance.timeOrigin - 1, true, ['two', '#two']],
    ['back_forward', performance.timeOrigin, undefined, ['two', '#two']],
    ['reload', performance.timeOrigin - 1, undefined, ['two', '#two']],
  ])('come to by %s, from a document of %s, discarded: %s', (type, origin, discarded, expected) => {
    at('#two');
    history.replaceState({ kept: 1, trail: { document: origin, ids: ['one'] } }, '');
    vi.stubGlobal('performance', { timeOrigin: performance.timeOrigin, getEntriesByType: () => [{ type }] });
    Object.defineProperty(document, 'wasDiscarded', { value: discarded, configurable: true });
    expect([draw().shown(), location.hash]).toEqual(expected);
    expect(history.state.kept).toBe(1);
    Reflect.deleteProperty(document, 'wasDiscarded');
  });

  test('a second tap on the way to the first does not go back twice, and off the page', () => {
    const go = vi.spyOn(history, 'go').mockReturnValue();
    draw();
    follow('to two');
    follow('to one');
    follow('to one');
    expect(go.mock.calls).toEqual([[-1]]);
  });

  test('a finger that taps twice goes one way alone; keys, and a finger that waits, go on', async () => {
    let now = 1000;
    vi.spyOn(Event.prototype, 'timeStamp', 'get').mockImplementation(() => now);
    const { shown } = draw();
    const tap = (name: string, detail: number) => fireEvent.click(screen.getByRole('link', { name }), { detail });
    tap('to two', 1);
    now += 200;
    expect(tap('to three', 2), 'not left to the browser either').toBe(false);
    expect(shown()).toBe('two');
    tap('to three', 0);
    expect(shown()).toBe('three');
    now += 400;
    tap('to two', 1);
    expect(shown()).toBe('two');
    await vi.waitFor(() => expect(location.hash).toBe('#two'));
    fireEvent.click(screen.getByRole('link', { name: 'to three' }), { detail: 1, clientX: 200 });
    expect(shown(), 'in another place').toBe('three');
  });

  test('opened at a place that stays, such as the limits below them, that place is come to', () => {
    at('#stays');
    const { shown } = draw();
    expect([shown(), intoView.mock.calls, document.activeElement]).toEqual(['one', [['stays']], document.body]);
    follow('to two');
    expect(shown()).toBe('two');
  });

  test('opened in the middle lead to the first by replacing the address: Back must not come upon the middle', () => {
    at('#two');
    const { shown } = draw();
    const before = history.length;
    follow('to one');
    expect([shown(), location.hash, history.length]).toEqual(['one', '#one', before]);
  });

  test('leave to the browser what is no section, and clicks with a modifier', () => {
    const { shown } = draw();
    const click = (name: string, keys = {}) => fireEvent.click(screen.getByRole('link', { name }), keys);
    // An address of another page would be loaded, which jsdom cannot.
    addEventListener('click', (event) => event.preventDefault(), { once: true });
    click('to another page');
    expect(click('to elsewhere')).toBe(true);
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
      at('');
      expect(click('to two', { [key]: true })).toBe(true);
    }
    expect(shown()).toBe('one');
    expect(click('to two')).toBe(false);
    expect(shown()).toBe('two');
  });

  test('follow the address when it changes by itself, and no longer once the page is gone', () => {
    const { shown, unmount } = draw();
    const go = (hash: string) => {
      at(hash);
      act(() => void dispatchEvent(new PopStateEvent('popstate')));
    };
    go('#three');
    expect([shown(), document.activeElement?.textContent]).toEqual(['three', 'three']);
    // “Skip to the content” is no section: the reader stays at this one.
    go('#main');
    expect(shown()).toBe('three');
    go('');
    expect([shown(), document.activeElement?.textContent]).toEqual(['one', 'one']);
    const removed = vi.spyOn(window, 'removeEventListener');
    unmount();
    expect(removed.mock.calls.map(([type]) => type)).toContain('popstate');
  });

  test('that cannot be shown alone yet are led to down the page, and focused when they can', () => {
    const { shown, becomeAlone } = draw(fakePorts(), false);
    follow('to two');
    expect([shown(), location.hash]).toEqual(['two', '#two']);
    expect(intoView.mock.calls).toEqual([['two']]);
    follow('to two');
    expect(intoView.mock.calls).toEqual([['two'], ['two']]);
    expect([scroll.mock.calls, document.activeElement]).toEqual([[], document.body]);
    becomeAlone();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'two' }));
    expect(scroll.mock.calls).toEqual([[0, 0]]);
  });

  test('that an address opened before they could be shown alone are focused then; the first one is not', () => {
    at('#three');
    const { becomeAlone, unmount } = draw(fakePorts(), false);
    expect([scroll.mock.calls, document.activeElement]).toEqual([[], document.body]);
    becomeAlone();
    expect(document.activeElement?.textContent).toBe('three');
    unmount();
    at('');
    draw(fakePorts(), false).becomeAlone();
    expect(document.activeElement).toBe(document.body);
  });
});

describe('the screen', () => {
  /** A screen that is kept on until a test takes it back; notes what was asked and given up. */
  function standInForScreen() {
    const locks: { lock: EventTarget; released: boolean }[] = [];
    const request = vi.fn(async () => {
      const kept = { lock: new EventTarget(), released: false };
      locks.push(kept);
      return Object.assign(kept.lock, {
        release: async () => {
          kept.released = true;
          kept.lock.dispatchEvent(new Event('release'));
        },
      });
    });
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
    return { request, locks };
  }
  const Awake = ({ wanted = true }: { wanted?: boolean }) => <p role="status">{useWakeLock(wanted)}</p>;
  const state = () => screen.getByRole('status').textContent;
  const visible = async (value: DocumentVisibilityState) => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(value);
    await act(async () => void fireEvent(document, new Event('visibilitychange')));
  };

  test('is asked for when wanted, said to be on when it is, and given up with the page', async () => {
    const { request, locks } = standInForScreen();
    const { unmount } = render(<Awake />);
    expect(state()).toBe('asking');
    await act(async () => undefined);
    expect([state(), request.mock.calls]).toEqual(['on', [['screen']]]);
    unmount();
    await act(async () => undefined);
    expect(locks.map(({ released }) => released)).toEqual([true]);
  });

  test('is not asked for when nobody wants it', async () => {
    const { request } = standInForScreen();
    const { rerender } = render(<Awake wanted={false} />);
    await act(async () => undefined);
    expect(request).not.toHaveBeenCalled();
    rerender(<Awake />);
    await act(async () => undefined);
    expect(request).toHaveBeenCalledOnce();
  });

  test('that is taken back, as when the battery is low, is not said to be on', async () => {
    const { locks } = standInForScreen();
    render(<Awake />);
    await act(async () => undefined);
    await act(async () => void locks[0]?.lock.dispatchEvent(new Event('release')));
    expect(state()).toBe('off');
  });

  test('is asked for anew when the page comes back into view, and not while it is out of it', async () => {
    const { request, locks } = standInForScreen();
    render(<Awake />);
    await act(async () => undefined);
    await act(async () => void locks[0]?.lock.dispatchEvent(new Event('release')));
    await visible('hidden');
    expect([state(), request.mock.calls.length]).toEqual(['off', 1]);
    await visible('visible');
    expect([state(), request.mock.calls.length]).toEqual(['on', 2]);
  });

  test('given too late, to a page that is gone, is given back', async () => {
    const { locks } = standInForScreen();
    const { unmount } = render(<Awake />);
    unmount();
    await act(async () => undefined);
    expect(locks.map(({ released }) => released)).toEqual([true]);
  });

  test.each([
    ['missing', undefined],
    ['refused', { request: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
  ])('%s is said to be off', async (_, value) => {
    Object.defineProperty(navigator, 'wakeLock', { value, configurable: true });
    render(<Awake />);
    await act(async () => undefined);
    expect(state()).toBe('off');
  });
});
