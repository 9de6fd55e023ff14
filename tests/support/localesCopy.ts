import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Block, Topic, TopicTranslation, Unit } from '../../src/content/schema.ts';

const LOCALES = resolve(import.meta.dirname, '..', '..', 'locales');

/** Anything JSON; the changes under test may make any shape of it. */
// biome-ignore lint/suspicious/noExplicitAny: a planted fault is by its nature not of the right shape
export type Json = any;

/** A temporary copy of the real `locales/`, to be changed; `remove` takes it away. */
export class LocalesCopy {
  readonly dir = mkdtempSync(join(tmpdir(), 'kyr-locales-'));
  private readonly left: string[];
  private readonly changed = new Set<string>();

  /** @param tags the languages wanted besides English, where not all are; what is not there costs no time. */
  constructor(tags?: string[]) {
    const others = readdirSync(LOCALES).filter((name) => name !== 'en' && !name.includes('.'));
    this.left = others.filter((tag) => tags && !tags.includes(tag));
    this.copy('');
  }

  /** Takes every change back: that costs less than another copy. */
  restore(): void {
    for (const file of this.changed) {
      // The folders that came with it go too.
      let path = file;
      while (dirname(path) !== '.' && !existsSync(join(LOCALES, dirname(path)))) path = dirname(path);
      rmSync(join(this.dir, path), { recursive: true, force: true });
      if (existsSync(join(LOCALES, path))) this.copy(path);
    }
    this.changed.clear();
  }

  private copy(path: string): void {
    const left = this.left.map((tag) => join(LOCALES, tag));
    cpSync(join(LOCALES, path), join(this.dir, path), {
      recursive: true,
      filter: (each) => !left.some((folder) => `${each}/`.startsWith(`${folder}/`)) && !each.endsWith('/readings'),
    });
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }

  read(file: string): string {
    return readFileSync(join(this.dir, file), 'utf8');
  }

  write(file: string, content: string | object): void {
    this.changed.add(file);
    mkdirSync(dirname(join(this.dir, file)), { recursive: true });
    writeFileSync(join(this.dir, file), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }

  delete(file: string): void {
    this.changed.add(file);
    rmSync(join(this.dir, file), { recursive: true });
  }

  rename(from: string, to: string): void {
    this.changed.add(from).add(to);
    renameSync(join(this.dir, from), join(this.dir, to));
  }

  list(folder: string): string[] {
    return readdirSync(join(this.dir, folder)).sort();
  }

  /** Changes the text of a file; throws when the change changes nothing. */
  text(file: string, change: (text: string) => string): void {
    const before = this.read(file);
    const after = change(before);
    if (after === before) throw new Error(`Nothing changed in ${file}`);
    this.write(file, after);
  }

  /** Changes the parsed value of a JSON file. */
  json(file: string, change: (value: Json) => void): void {
    this.text(file, (text) => {
      const value = JSON.parse(text);
      change(value);
      return JSON.stringify(value, null, 2);
    });
  }

  /** Changes one block of an English topic. */
  block(topic: string, id: string, change: (block: Block & Json) => void): void {
    this.json(`en/topics/${topic}.json`, (value: Topic) => {
      const block = value.parts.flatMap((part) => part.blocks).find((each) => each.id === id);
      if (!block) throw new Error(`There is no block ${topic}/${id}`);
      change(block);
    });
  }

  /** Changes one unit of a translated topic. */
  unit(tag: string, topic: string, key: string, change: (unit: Unit & Json) => void): void {
    this.json(`${tag}/topics/${topic}.json`, (value: TopicTranslation) => change(found(value.units, key)));
  }

  /** Changes one interface string, English or translated. */
  ui(tag: string, area: string, key: string, change: (unit: Unit & Json) => void): void {
    this.json(`${tag}/ui/${area}.json`, (value: Record<string, Unit>) => change(found(value, key)));
  }
}

function found(units: Record<string, Unit>, key: string): Unit {
  const unit = units[key];
  if (!unit) throw new Error(`There is no unit ${key}`);
  return unit;
}
