import { lostGroup } from '../../../src/checks/lostGroup';
import type { Group } from '../../../src/model/group';
import { facts } from '../facts';
import { group } from '../samples';

const lost = (...groups: Group[]) => lostGroup(facts({ groups }));
const about = { check: 'POST.4', subject: 'all@example.org', event: true } as const;
const renamed = (aliases: string[]) => group({ address: 'everyone@example.org', id: 'id-all', aliases });

test.each([
  ['there as before', lost(group())],
  ['the list was not read', lostGroup(facts({ groups: [], listed: false }))],
  ['another group is gone', lostGroup(facts({ earlier: { known: [] }, groups: [] }))],
])('nothing is wrong: %s', (_, findings) => expect(findings).toEqual([]));

test('deleted', () => {
  expect(lost(group({ address: 'staff@example.org' }))).toEqual([
    {
      ...about,
      severity: 'critical',
      loss: 'deleted',
      what: 'The protected group was deleted.',
      todo: 'Look whether it was meant.',
    },
  ]);
});

test('made anew under its address', () => {
  expect(lost(group({ id: 'other' }))).toEqual([
    {
      ...about,
      severity: 'critical',
      loss: 'made anew',
      what: 'The group was deleted and made anew under the same address: it has another id, other settings and maybe other members.',
      todo: 'Look who did it and whether members and managers are right. The policy rows hold for whatever has this address.',
      group: { address: 'all@example.org', id: 'other' },
    },
  ]);
});

test.each([
  ['keeps the old address', ['all@example.org'], 'The old address is an alias of it, so its policy rows still hold.'],
  ['gave the old address up', [], 'The old address is gone, so policy rows for it no longer hold.'],
])('renamed, and %s', (_, aliases, consequence) => {
  expect(lost(renamed(aliases))).toEqual([
    {
      ...about,
      severity: 'high',
      loss: 'renamed',
      what: `The group now has the address everyone@example.org. ${consequence}`,
      todo: 'Write everyone@example.org into the Policy tab.',
      group: { address: 'everyone@example.org', id: 'id-all' },
    },
  ]);
});

test('renamed, and another group put in its place: the old one is not said to be deleted, and its new address is told', () => {
  const found = lost(renamed([]), group({ id: 'other' }));
  const words = found.map(({ what }) => what).join(' ');
  expect([words.includes('was deleted'), words.includes('everyone@example.org')]).toEqual([false, true]);
});
