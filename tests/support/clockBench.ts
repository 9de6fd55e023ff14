import { momentInNewYork } from '../../src/platform/clock.ts';

Object.assign(globalThis, { kyrMoment: (iso: string) => momentInNewYork(new Date(iso)) });
