// What somebody could do to the files of an export. Each takes the files and gives back changed ones.
import { chain, linesOfBodies, linesText, noteOf, notesText } from './trail-export.mjs';

/** Numbers from a seed, so that every run can be had again (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { below, pick: (list) => list[below(list.length)] };
}

/** Against whoever has the key only a note helps that they cannot reach. */
export const WITH_THE_KEY = 'a history written anew and signed with the real key';

const FILES = ['events', 'checkpoints', 'key', 'kept'];
const linesOf = (text) => text.split('\n').slice(0, -1);
const notesOf = (text) => text.replace(/\n$/, '').split('\n---\n');
const textOf = (files, name) => files[name].toString('utf8');
const put = (files, name, text) => ({ ...files, [name]: Buffer.from(text) });

const onBytes =
  (change) =>
  (files, { roll }) => {
    const name = roll.pick(FILES);
    return { ...files, [name]: change(files[name], roll) };
  };
const onLines =
  (change) =>
  (files, { roll }) => {
    const lines = linesOf(textOf(files, 'events'));
    return lines.length < 2 ? files : put(files, 'events', linesText(change(lines, roll)));
  };
const onOneLine = (change) =>
  onLines((lines, roll) => {
    const at = roll.below(lines.length);
    return lines.with(at, change(lines[at], roll));
  });
const onNotes = (change) => (files, context) => {
  const name = context.roll.pick(['checkpoints', 'kept']);
  const notes = notesOf(textOf(files, name));
  return notes[0] === '' ? files : put(files, name, notesText(change(notes, context)));
};
const onOneNote = (change) =>
  onNotes((notes, context) => {
    const at = context.roll.below(notes.length);
    return notes.with(at, change(notes[at], context));
  });
const replaced = (text, at, size, by) => text.slice(0, at) + by + text.slice(at + size);
const partsOf = (note) => /^([^\n]*)\n([^\n]*)\n([^\n]*)\n\n([^]*)$/.exec(note)?.slice(1) ?? [note, '1', '', ''];

const bytes = {
  'a bit flipped': onBytes((buffer, roll) => {
    const changed = Buffer.from(buffer);
    if (changed.length > 0) changed[roll.below(changed.length)] ^= 1 << roll.below(8);
    return changed;
  }),
  'a byte put in': onBytes((buffer, roll) => {
    const at = roll.below(buffer.length + 1);
    const byte = roll.pick([0, 9, 10, 13, 32, 34, 92, 0x7f, 0xc0, 0xed, 0xff, roll.below(256)]);
    return Buffer.concat([buffer.subarray(0, at), Buffer.from([byte]), buffer.subarray(at)]);
  }),
  'bytes taken out': onBytes((buffer, roll) => {
    const at = roll.below(buffer.length + 1);
    return Buffer.concat([buffer.subarray(0, at), buffer.subarray(at + 1 + roll.below(40))]);
  }),
  'a file cut off': onBytes((buffer, roll) => buffer.subarray(0, roll.below(buffer.length + 1))),
  'a mark of byte order': onBytes((buffer) => Buffer.concat([Buffer.from('\ufeff'), buffer])),
  'a file appended to itself': onBytes((buffer) => Buffer.concat([buffer, buffer])),
  'ends of lines of another system': (files, { roll }) => {
    const name = roll.pick(FILES);
    return put(files, name, textOf(files, name).replaceAll('\n', '\r\n'));
  },
};

const lines = {
  'an event left out': onLines((all, roll) => all.toSpliced(roll.below(all.length), 1)),
  'an event twice': onLines((all, roll) => all.toSpliced(roll.below(all.length), 0, roll.pick(all))),
  'two events changed places': onLines((all, roll) => {
    const [a, b] = [roll.below(all.length), roll.below(all.length)];
    return all.with(a, all[b]).with(b, all[a]);
  }),
  'the trail cut off at a line': onLines((all, roll) => all.slice(0, roll.below(all.length))),
  'the trail turned round': onLines((all) => all.toReversed()),
  'an event appended': onLines((all, roll) => [...all, roll.pick(all)]),
  'an empty line': onLines((all, roll) => all.toSpliced(roll.below(all.length + 1), 0, '')),
  'a line of another kind': onOneLine((_line, roll) =>
    roll.pick([
      'null',
      '[]',
      '7',
      '"x"',
      '{}',
      '{"seq":1}',
      '['.repeat(50_000),
      '{"a":'.repeat(9_000),
      'x'.repeat(200_000),
    ]),
  ),
  'a property twice': onOneLine((line, roll) =>
    roll.pick([
      line.replace('{"seq"', '{"body":"forged","seq"'),
      line.replace(',"hash"', ',"body":"forged","hash"'),
      line.replace('{"seq":', '{"seq":999,"seq":'),
      line.replace('}', ',"__proto__":{"body":"forged"}}'),
    ]),
  ),
  'another number': onOneLine((line, roll) =>
    line.replace(
      /"seq":(\d+)/,
      (_, seq) =>
        `"seq":${roll.pick([`"${seq}"`, `${seq}.0`, `${seq}e0`, `-${seq}`, `0${seq}`, 'null', String(Number(seq) + 1)])}`,
    ),
  ),
  'another hash': onOneLine((line, roll) =>
    line.replace(
      /"hash":"(\w+)"/,
      (_, hash) =>
        `"hash":${roll.pick([`"${hash.toUpperCase()}"`, 'null', `["${hash}"]`, `"${hash} "`, `"${hash.slice(2)}"`, `"${'0'.repeat(64)}"`])}`,
    ),
  ),
  'blanks in a line': onOneLine((line, roll) => {
    const at = roll.below(line.length + 1);
    return replaced(line, at, 0, roll.pick([' ', '\t', '\r', '\u00a0', '\u2028']));
  }),
  'properties in another order': onOneLine((line) => {
    const { seq, body, hash } = JSON.parse(line);
    return JSON.stringify({ body, hash, seq });
  }),
  'a character spelt otherwise': onOneLine((line, roll) =>
    roll.pick([
      line.replace('\ufffd', '\\ufffd'),
      line.replace('\ufffd', '\\ud800'),
      line.replace('\ufffd', '\\udfff'),
      line.replace('é', 'e\u0301'),
      line.replace('tool', '\\u0074ool'),
      line.replace('€', '\\u20ac'),
    ]),
  ),
};

const histories = {
  'a history written anew': (files, { original, roll }) => {
    const at = roll.below(original.bodies.length);
    const bodies = original.bodies.with(at, original.bodies[at].replace('1200.00', '9200.00'));
    return put(files, 'events', linesText(linesOfBodies(bodies)));
  },
  'an event put between others, and all hashes made to fit': (files, { original, roll }) => {
    const bodies = original.bodies.toSpliced(roll.below(original.bodies.length + 1), 0, '[1,"forged"]');
    return put(files, 'events', linesText(linesOfBodies(bodies)));
  },
  [WITH_THE_KEY]: (files, { original, roll }) => {
    const at = roll.below(5);
    const bodies = original.bodies.with(at, original.bodies[at].replace('1200.00', '9200.00'));
    const hashes = chain(bodies);
    const notes = [5, 11, 18, bodies.length].map((size) => noteOf(size, hashes[size - 1], original.key));
    return put(put(files, 'events', linesText(linesOfBodies(bodies))), 'checkpoints', notesText(notes));
  },
  'a history written anew and signed with another key': (files, { other, roll }) => {
    const forged = put(put(files, 'events', linesText(other.lines)), 'checkpoints', notesText(other.notes));
    return roll.below(2) === 0 ? forged : put(forged, 'key', other.publicKey);
  },
};

const notes = {
  'a note left out': onNotes((all, { roll }) => all.toSpliced(roll.below(all.length), 1)),
  'a note twice': onNotes((all, { roll }) => [...all, roll.pick(all)]),
  'notes in another order': onNotes((all) => all.toReversed()),
  'another size': onOneNote((note, { roll }) => {
    const [name, size, root, rest] = partsOf(note);
    const tricks = [
      `0${size}`,
      `+${size}`,
      `${size}.0`,
      `${size}e0`,
      ` ${size}`,
      `${size} `,
      '0',
      '-1',
      `${size}0`,
      '9'.repeat(16),
      '9'.repeat(40),
      '',
      '\u0665',
      String(1 + roll.below(30)),
    ];
    return `${name}\n${roll.pick(tricks)}\n${root}\n\n${rest}`;
  }),
  'parts of two notes exchanged': onOneNote((note, { original, roll }) => {
    const own = partsOf(note);
    const from = partsOf(roll.pick(original.notes));
    const at = roll.below(4);
    const [name, size, root, rest] = own.with(at, from[at]);
    return `${name}\n${size}\n${root}\n\n${rest}`;
  }),
  'a note of another key': onNotes((all, { other, roll }) => all.with(roll.below(all.length), roll.pick(other.notes))),
  'the same spelt otherwise': onOneNote((note, { roll }) =>
    roll.pick([
      note.replace(/=(?=\n|$)/, ''),
      note.replaceAll('+', '-').replaceAll('/', '_'),
      note.replace(/.==$/, (end) => `${String.fromCharCode(end.charCodeAt(0) + 1)}==`),
      note.replace(/.=\n/, (end) => `${String.fromCharCode(end.charCodeAt(0) + 1)}=\n`),
      `${note} `,
      `${note}\n`,
      note.replace('\u2014', '-'),
      note.replace('\n\n', '\n'),
      note.replace('\n\n', '\nsomething else\n\n'),
      note.replace('\n\n', '\n\n\n'),
      `${note}\n${note.split('\n').at(-1)}`,
      note.replace('tandem', 'TANDEM'),
      note.replaceAll('tandem', 'Tandem'),
    ]),
  ),
  'no note at all': (files) => put(put(files, 'checkpoints', ''), 'kept', ''),
};

const keys = {
  'another key': (files, { other }) => put(files, 'key', other.publicKey),
  'no key': (files, { roll }) =>
    put(files, 'key', roll.pick(['', 'x', '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----\n'])),
};

export const MUTATIONS = Object.entries({ ...bytes, ...lines, ...histories, ...notes, ...keys });
