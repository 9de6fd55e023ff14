// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetTyped, readPicked, readTyped, setTyped } from '../../src/platform/typed.ts';

/** Whether the browser would ask before it leaves the page. */
const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
/** All that the document could leave behind. */
const kept = () =>
  JSON.stringify({
    ...localStorage,
    ...sessionStorage,
    cookie: document.cookie,
    state: history.state,
    at: location.href,
  });

beforeEach(() => forgetTyped());
afterEach(() => vi.restoreAllMocks());

describe('what is typed', () => {
  it('is read again under its name, and an empty value is forgotten', () => {
    setTyped('plan.a', 'one');
    setTyped('plan.b', 'two');
    expect([readTyped('plan.a'), readTyped('plan.b'), readTyped('plan.c')]).toEqual(['one', 'two', '']);
    setTyped('plan.a', '');
    expect([readTyped('plan.a'), readTyped('plan.b')]).toEqual(['', 'two']);
  });

  it('is forgotten all at once', () => {
    setTyped('plan.a', 'one');
    setTyped('locator.a', 'two');
    forgetTyped();
    expect([readTyped('plan.a'), readTyped('locator.a')]).toEqual(['', '']);
  });

  it('may be a picture, which is kept and forgotten with the rest, and is never taken for words', () => {
    const picture = { width: 1, height: 1 } as ImageBitmap;
    setTyped('flyer.logo', picture);
    setTyped('flyer.name', 'one');
    expect(readPicked('flyer.logo')).toBe(picture);
    expect([readTyped('flyer.logo'), readPicked('flyer.name')]).toEqual(['', null]);
    expect(asks()).toBe(true);
    setTyped('flyer.logo', null);
    expect(readPicked('flyer.logo')).toBeNull();
    setTyped('flyer.logo', picture);
    forgetTyped();
    expect([readPicked('flyer.logo'), asks()]).toEqual([null, false]);
  });

  it('is in no storage, cookie, history or address, and nothing is ever written there', () => {
    const write = vi.spyOn(Storage.prototype, 'setItem');
    setTyped('plan.a', 'canary');
    setTyped('plan.a', 'canary two');
    forgetTyped();
    setTyped('plan.a', 'canary');
    expect(kept()).not.toContain('canary');
    expect(write).not.toHaveBeenCalled();
    localStorage.setItem('control', 'canary');
    expect(kept(), 'control').toContain('canary');
    expect(write, 'control').toHaveBeenCalledOnce();
    localStorage.clear();
  });

  it('is gone in a new document', async () => {
    setTyped('plan.a', 'canary');
    vi.resetModules();
    const anew = await import('../../src/platform/typed.ts');
    expect(anew.readTyped('plan.a')).toBe('');
    expect(readTyped('plan.a'), 'control').toBe('canary');
  });
});

describe('leaving the page', () => {
  it('is asked about only while something is typed', () => {
    expect(asks()).toBe(false);
    setTyped('plan.a', 'x');
    expect(asks()).toBe(true);
    setTyped('plan.b', 'y');
    setTyped('plan.a', '');
    expect(asks()).toBe(true);
    setTyped('plan.b', '');
    expect(asks()).toBe(false);
  });

  it('is not asked about any more once everything is forgotten, however much was typed', () => {
    for (const letter of 'abc') setTyped(`plan.${letter}`, letter.repeat(3));
    expect(asks()).toBe(true);
    forgetTyped();
    expect(asks()).toBe(false);
  });
});
