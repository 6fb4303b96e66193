import { cardText } from '../../emulator/appsScript/cardText';
import { press } from '../../emulator/appsScript/press';
import { worldOf } from '../../emulator/worldOf';
import { evaluate, manifest, runScript } from './tinyScript';

/** A card with one input of each kind, and a button that logs what was filled in. */
const FORM = `
  const C = CardService;
  const choice = (name, type) => C.newSelectionInput().setFieldName(name).setTitle(name).setType(C.SelectionInputType[type]);
  function main() {
    const section = C.newCardSection()
      .addWidget(C.newTextInput().setFieldName('why').setTitle('Why').setHint('Others read this').setMultiline(true).setValue('The assembly'))
      .addWidget(C.newTextInput().setFieldName('owner').setTitle('Owner'))
      .addWidget(C.newDateTimePicker().setFieldName('until').setTitle('Until')
        .setValueInMsSinceEpoch('1702522800000').setTimeZoneOffsetInMins(-8 * 60))
      .addWidget(C.newDateTimePicker().setFieldName('from').setTitle('From').setValueInMsSinceEpoch(1702522800000))
      .addWidget(choice('hours', 'DROPDOWN').addItem('One hour', 1, false).addItem('Two hours', 2, true))
      .addWidget(choice('mode', 'RADIO_BUTTON').addItem('Report', 'report', true).addItem('Enforce', 'enforce', false))
      .addWidget(choice('tell', 'CHECK_BOX').addItem('Owners', 'owners', true).addItem('Managers', 'managers', true))
      .addWidget(C.newTextButton().setText('Save').setOnClickAction(
        C.newAction().setFunctionName('save').setParameters({ group: 'all@school.example' })));
    return C.newCardBuilder().addSection(section).build();
  }
  function save(event) { console.log(JSON.stringify(event.commonEventObject)); }`;

function saved(inputs?: Record<string, string | number>) {
  const world = worldOf();
  const { value } = runScript(world, FORM, { kind: 'callback' });
  const code = { source: FORM, manifest };
  const { log } = press(world, value, 'Save', { user: 'admin@school.example', code, ...(inputs && { inputs }) });
  return JSON.parse(String(log[0]));
}

const text = (...value: string[]) => ({ stringInputs: { value } });
const moment = (msSinceEpoch: string) => ({ dateTimeInput: { msSinceEpoch, hasDate: true, hasTime: true } });

test('a person sees titles, values and choices', () => {
  expect(cardText(runScript(worldOf(), FORM, { kind: 'callback' }).value)).toBe(`Card
  ##
    ✎ Why: The assembly
      (Others read this)
    ✎ Owner:
    ✎ Until: 2023-12-13 19:00
    ✎ From: 2023-12-14 03:00 UTC
    ▾ hours: Two hours (of One hour, Two hours)
    mode:
      ● Report
      ○ Enforce
    tell:
      ☑ Owners
      ☑ Managers
    [Save] → save({"group":"all@school.example"})
`);
});

test('a button tells what was preset where nothing was filled in, and nothing of what is empty', () => {
  expect(saved()).toMatchObject({
    parameters: { group: 'all@school.example' },
    formInputs: {
      why: text('The assembly'),
      until: moment('1702522800000'),
      from: moment('1702522800000'),
      hours: text('2'),
      mode: text('report'),
      tell: text('owners', 'managers'),
    },
  });
  expect(saved().formInputs).not.toHaveProperty('owner');
});

test('a button tells what was filled in', () => {
  const typed = {
    why: '',
    owner: 'ü@school.example',
    until: 1702526400000,
    from: '',
    hours: 'One hour',
    mode: 'enforce',
  };
  expect(saved({ ...typed, tell: 'managers' }).formInputs).toEqual({
    owner: text('ü@school.example'),
    until: moment('1702526400000'),
    hours: text('1'),
    mode: text('enforce'),
    tell: text('managers'),
  });
});

test.each<[Record<string, string | number>, string]>([
  [{ whi: 'x' }, 'The card has no input whi, but why, owner, until, from, hours, mode, tell.'],
  [{ hours: '3' }, 'The input hours has no item 3.'],
  [{ until: 'tomorrow' }, 'The input until takes a whole minute.'],
  [{ until: 1702526400001 }, 'The input until takes a whole minute.'],
  [{ why: 5 }, 'The input why takes text.'],
])('nobody can fill in %p', (inputs, message) => {
  expect(() => saved(inputs)).toThrow(message);
});

test('a card without inputs tells none', () => {
  const source = `${FORM}
    function bare() {
      const button = C.newTextButton().setText('Save').setOnClickAction(C.newAction().setFunctionName('save'));
      return C.newCardBuilder().addSection(C.newCardSection().addWidget(button)).build();
    }`;
  const world = worldOf();
  const { value } = runScript(world, source, { kind: 'callback' }, 'bare');
  const { log } = press(world, value, 'Save', { user: 'admin@school.example', code: { source, manifest } });
  expect(JSON.parse(String(log[0]))).not.toHaveProperty('formInputs');
});

const section = (widget: string) => `newCardSection().addWidget(CardService.${widget})`;
test.each([
  [section(`newTextInput().setTitle('Why')`), 'TextInput must have a value for fieldName'],
  [section(`newTextInput().setFieldName('why')`), 'TextInput must have a value for title'],
  [section('newDateTimePicker()'), 'DateTimePicker must have a value for fieldName'],
  [section(`newSelectionInput().addItem('a', 'a', true)`), 'SelectionInput must have a value for fieldName'],
  [`newSelectionInput().addItem('a', 'a')`, `(string,string) don't match the method signature`],
  [`newDateTimePicker().setValueInMsSinceEpoch('soon')`, `(string) don't match the method signature`],
  ['newSelectionInput().setType("LIST")', `(string) don't match the method signature`],
  ['newSelectionInput().setType("SWITCH")', 'a SelectionInput of the type SWITCH'],
  ['newTextInput().setOnChangeAction()', 'TextInput.setOnChangeAction'],
  [
    section(`newSelectionInput().setFieldName('x').setType('DROPDOWN').addItem('a', 1, true).addItem('b', 2, true)`),
    'SelectionInput x has 2 selected items.',
  ],
])('refused: %s', (call, message) => {
  expect(() => evaluate(worldOf(), `CardService.${call}`)).toThrow(message);
});

test('a field name is unique in all of a card', () => {
  const source = `
    const C = CardService;
    const section = name => C.newCardSection().addWidget(C.newTextInput().setTitle('Why').setFieldName(name));
    const card = (...names) => names.reduce((card, name) => card.addSection(section(name)), C.newCardBuilder()).build();
    card('a', 'b');
    card('a', 'a');`;
  expect(() => evaluate(worldOf(), source)).toThrow('Card has two inputs with the field name a: it must be unique.');
});
