import type { RequestRecord } from '../../emulator/world';
import { mostOf, widthOf } from '../policy';
import { firstOf, rowsOf } from '../stage';
import type { Invariant } from './invariant';

const OK = 'as the policy says';

/** What a check needs, by the address that is asked for it. */
const INPUTS: [check: string, asked: RegExp][] = [
  ['POST.1', /\/groups\/v1\/groups\/(?:everyone|allstudents|grade\d|allstaff|notices)%40/],
  ['POST.4', /\/directory\/v1\/groups\?customer=my_customer&maxResults/],
  ['DELIV.4', /\/applications\/admin\?(?!.*(?:filters|eventName)=)/],
];

/** From the PATCH of a group on it is only asked whether that was made, which no check needs. */
const isReadBack = (request: RequestRecord, place: number, requests: RequestRecord[]): boolean =>
  requests.slice(0, place + 1).some(({ method, url }) => method === 'PATCH' && url === request.url);

/** Whether the last time that something was asked it was not answered: that a group is not there is an answer. */
const isUnread = (requests: RequestRecord[], asked: RegExp): boolean => {
  const reads = requests.filter(({ url }) => asked.test(url)).filter((...each) => !isReadBack(...each));
  const last = new Map(reads.map(({ url, status }) => [url, status]));
  return [...last.values()].some(status => status !== 200 && status !== 404);
};

export const unknownIsNotOk: Invariant = {
  name: 'What could not be read is not shown as ok',
  afterTick(stage, before) {
    const { world } = stage.here;
    const rows = (tab: string) => rowsOf(stage, tab);
    // What is asked of a group that is gone needs no answer.
    const isOfGone = ({ url }: RequestRecord) =>
      [...stage.deleted].some(each => url.includes(encodeURIComponent(each)));
    const requests = world.requests.slice(before.requests).filter(each => !isOfGone(each));
    const isCommitted = requests.some(({ url, status }) => url.includes(':batchUpdate') && status === 200);
    if (!isCommitted) return [];
    const covered = new Map(rows('Coverage').map(row => [row.Check, row['Could be read']]));
    const shown = INPUTS.filter(([check, asked]) => covered.get(check) === 'yes' && isUnread(requests, asked));
    const wrong = rows('Groups').filter(({ Group = '', Verdict }) => {
      const group = world.groups.get(Group);
      const most = mostOf(firstOf(stage, Group));
      const isQuiet = !stage.doings.some(({ at, address }) => at >= before.at && address === Group);
      return Verdict === OK && group && most !== undefined && widthOf(group.settings) > most && isQuiet;
    });
    return [
      ...shown.map(([check]) => `${check} is covered after ${new Date(before.at).toISOString()}`),
      ...wrong.map(({ Group }) => `${Group} is open and ${OK}`),
    ];
  },
};
