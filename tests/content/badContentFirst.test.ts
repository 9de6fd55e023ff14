import { describe } from 'vitest';
import { BAD_CONTENT } from './badContent.ts';
import { eachIsNamedAlone } from './eachIsNamedAlone.ts';

// In two files, so that two run at a time.
describe('bad content', () => eachIsNamedAlone(BAD_CONTENT.slice(0, 70)));
