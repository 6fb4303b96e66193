import type { bigquery_v2 } from 'googleapis/build/src/apis/bigquery';
import { bigQueryApi, schemaOf } from '../../emulator/discovery';
import { sendMail } from '../../emulator/mailing';
import { mismatches } from '../../emulator/mismatches';
import { post } from '../../emulator/posting';
import type { World } from '../../emulator/world';
import { group, worldOf } from '../../emulator/worldOf';
import { district } from '../../emulator/worlds/district';
import { evening, lastPostBefore } from '../../emulator/worlds/evening';
import { ALL, asked, EXPORT, MINUTE, openBigQuery, opened, START, STUDENT } from './openBigQuery';

let world: World;
let opening: Awaited<ReturnType<typeof openBigQuery>>;

async function open(...of: Parameters<typeof openBigQuery>) {
  world = of[0];
  opening = await openBigQuery(...of);
}
const ask = (...body: Parameters<typeof opening.ask>) => opening.ask(...body);

afterEach(() => opening.close());

/** Rows as hour, posts, deliveries, and how many posts were found. */
const figures = ({ rows = [] }: bigquery_v2.Schema$QueryResponse) =>
  rows.map(({ f = [] }) => f.map(({ v }) => (Array.isArray(v) ? v.length : v)));

test('each hour has its posts, its deliveries, and the posts to the groups that were asked for', async () => {
  await open(opened());
  world.clock.advance(20 * MINUTE);
  const first = post(world, STUDENT, ALL);
  post(world, 'parent@home.example', ALL);
  post(world, STUDENT, 'grade7@school.example');
  world.clock.advance(60 * MINUTE);
  post(world, 'office@school.example', ALL);
  world.clock.advance(20 * MINUTE);
  const data = await ask();
  expect(mismatches(bigQueryApi, schemaOf(bigQueryApi, 'QueryResponse'), data)).toEqual([]);
  expect(data).toMatchObject({ kind: 'bigquery#queryResponse', totalRows: '2', jobComplete: true, cacheHit: false });
  expect(figures(data)).toEqual([
    ['2023-12-14T00:00:00Z', '2', '92', 1],
    ['2023-12-14T01:00:00Z', '1', '46', 1],
  ]);
  expect(data.rows?.[0]?.f?.[3]?.v).toEqual([
    {
      v: {
        f: [{ v: '2023-12-14T00:20:00.000Z' }, { v: STUDENT }, { v: first.messageId }, { v: [{ v: ALL }] }],
      },
    },
  ]);
  const names = data.schema?.fields?.map(({ name, type, mode }) => `${name} ${type} ${mode}`);
  expect(names).toEqual([
    'hour STRING NULLABLE',
    'posts INTEGER NULLABLE',
    'deliveries INTEGER NULLABLE',
    'found RECORD REPEATED',
  ]);
});

test('mail to people counts too, with one delivery for each mailbox, and is no post to a group', async () => {
  await open(opened());
  world.clock.advance(20 * MINUTE);
  post(world, STUDENT, ALL);
  sendMail(world, { from: STUDENT, to: ['office@school.example', 'teacher1@school.example', 'parent@home.example'] });
  sendMail(world, { from: 'parent@home.example', to: ['office@school.example'] });
  world.clock.advance(60 * MINUTE);
  expect(figures(await ask())).toEqual([['2023-12-14T00:00:00Z', '2', '49', 1]]);
});

test('the window has its begin and not its end, and what is not asked for is not found', async () => {
  await open(opened());
  for (let i = 0; i < 3; i++) {
    post(world, STUDENT, ALL);
    world.clock.advance(5 * MINUTE);
  }
  world.clock.advance(20 * MINUTE);
  const [from, to] = [START + 5 * MINUTE, START + 10 * MINUTE];
  expect(figures(await ask({ queryParameters: asked(from, to) }))).toEqual([['2023-12-14T00:00:00Z', '1', '46', 1]]);
  const queryParameters = asked(START, START + 60 * MINUTE, ['grade7@school.example']);
  expect(figures(await ask({ queryParameters }))).toEqual([['2023-12-14T00:00:00Z', '3', '138', 0]]);
  const none = await ask({ queryParameters: asked(to + MINUTE, to + 2 * MINUTE) });
  expect([none.totalRows, none.rows]).toEqual(['0', undefined]);
});

test('a row is in the export when its lag is over', async () => {
  await open(opened());
  post(world, STUDENT, ALL);
  world.clock.advance(9 * MINUTE);
  expect(figures(await ask())).toEqual([]);
  world.clock.advance(MINUTE);
  expect(figures(await ask())).toEqual([['2023-12-14T00:00:00Z', '1', '46', 1]]);
});

test('copies that take their time fall into the hours in which they come', async () => {
  await open(opened({ copiesASecond: 1 / 60 }));
  world.clock.advance(40 * MINUTE);
  post(world, STUDENT, ALL);
  world.clock.advance(30 * MINUTE + 30_000);
  expect(figures(await ask())).toEqual([
    ['2023-12-14T00:00:00Z', '1', '20', 1],
    ['2023-12-14T01:00:00Z', '0', '1', 0],
  ]);
  world.clock.advance(60 * MINUTE);
  expect(figures(await ask())).toEqual([
    ['2023-12-14T00:00:00Z', '1', '20', 1],
    ['2023-12-14T01:00:00Z', '0', '26', 0],
  ]);
});

test('a copy outside of the domain is in no log of it', async () => {
  const members = ['ada@school.example', 'parent@home.example', 'ben@school.example'];
  const all = group(ALL, { members, settings: { whoCanPostMessage: 'ANYONE_CAN_POST' } });
  await open(Object.assign(worldOf({ groups: [all] }), { bigQueryExport: EXPORT }));
  expect(post(world, 'ada@school.example', ALL).deliveries).toBe(3);
  world.clock.advance(10 * MINUTE);
  expect(figures(await ask())).toEqual([['2023-12-14T00:00:00Z', '1', '2', 1]]);
});

test('1.18 million deliveries are counted to the last one', async () => {
  const large = district();
  large.bigQueryExport = EXPORT;
  evening(large);
  large.clock.advanceTo(lastPostBefore + 10 * MINUTE);
  await open(large);
  const data = await ask({
    queryParameters: asked(START, START + 6 * 60 * MINUTE, [`allstudents@${large.domains[0]}`]),
  });
  const sum = (column: number) => figures(data).reduce((total, row) => total + Number(row[column]), 0);
  expect([sum(1), sum(2), sum(3)]).toEqual([118, 118 * 10_001, 118]);
  expect(figures(data).map(([hour]) => hour)).toEqual(['2023-12-14T02:00:00Z', '2023-12-14T03:00:00Z']);
});
