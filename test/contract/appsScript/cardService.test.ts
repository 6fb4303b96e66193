import { cardText } from '../../emulator/appsScript/cardText';
import { press } from '../../emulator/appsScript/press';
import { worldOf } from '../../emulator/worldOf';
import { evaluate, manifest, runScript } from './tinyScript';

/** One part of each kind that Postlock's cards are made of. */
const HOME = `
  const C = CardService;
  const action = (name, parameters = {}) =>
    C.newAction().setFunctionName(name).setParameters(parameters).setLoadIndicator(C.LoadIndicator.SPINNER);
  const button = (text, onClick) => C.newTextButton().setText(text).setOnClickAction(onClick);
  function main() {
    const link = C.newOpenLink().setUrl('https://docs.google.com/spreadsheets/d/1').setOpenAs(C.OpenAs.FULL_SIZE);
    const icon = C.newIconImage().setMaterialIcon(C.newMaterialIcon().setName('lock')).setAltText('locked');
    const line = C.newDecoratedText().setTopLabel('AllStudents').setText('<b>locked</b> &amp; checked<br>twice')
      .setBottomLabel('10,000 recipients').setWrapText(true).setStartIcon(icon)
      .setButton(button('Re-lock', action('relock', { group: 'all@school.example' })));
    const buttons = C.newButtonSet()
      .addButton(button('Check now', action('check')).setTextButtonStyle(C.TextButtonStyle.FILLED))
      .addButton(C.newTextButton().setText('Workbook').setOpenLink(link));
    const section = C.newCardSection().setHeader('Protected groups').addWidget(line).addWidget(C.newDivider())
      .addWidget(buttons).setCollapsible(true).setNumUncollapsibleWidgets(1);
    return C.newCardBuilder().setName('home').setHeader(C.newCardHeader().setTitle('Postlock').setSubtitle('All is well'))
      .addSection(section)
      .addSection(C.newCardSection().addWidget(C.newTextParagraph().setText('<a href="https://admin.google.com/ac">Admin</a>')))
      .addCardAction(C.newCardAction().setText('Undo').setOnClickAction(action('relock')))
      .setFixedFooter(C.newFixedFooter().setPrimaryButton(button('Lock all', action('relock')).setDisabled(true)))
      .build();
  }
  function relock(event) { console.log(JSON.stringify(event.commonEventObject.parameters)); return main(); }
  function check() {
    return C.newActionResponseBuilder().setNotification(C.newNotification().setText('Checked'))
      .setNavigation(C.newNavigation().popToRoot().updateCard(main())).setStateChanged(true).build();
  }
  function all() { return C.newUniversalActionResponseBuilder().displayAddOnCards([main()]).build(); }`;

const callback = { kind: 'callback' } as const;

test('a card prints as a person reads it', () => {
  const { value } = runScript(worldOf(), HOME, callback);
  expect(cardText(value)).toBe(`Card home
  # Postlock
  All is well
  ⋮ [Undo] → relock({})
  ## Protected groups (folded, shows 1 of 3)
    • (lock) AllStudents  [Re-lock] → relock({"group":"all@school.example"})
      locked & checked
      twice
      10,000 recipients
    ----
    [Check now] → check({})  [Workbook] → https://docs.google.com/spreadsheets/d/1
  ##
    Admin → https://admin.google.com/ac
  Footer: [Lock all] (disabled) → relock({})
`);
});

test('a button runs its function with its parameters, as a callback', () => {
  const world = worldOf();
  const by = { user: 'admin@school.example', code: { source: HOME, manifest } };
  const { value } = runScript(world, HOME, callback);

  const { kind, log } = press(world, value, 'Re-lock', by);
  expect({ kind, log }).toEqual({ kind: 'callback', log: ['{"group":"all@school.example"}'] });
  const answer = cardText(press(world, value, 'Check now', by).value);
  expect(answer).toMatch(
    /^Answer\n {2}says: Checked\n {2}state changed\n {2}popToRoot\n {2}updateCard\n {4}Card home\n/,
  );
  expect(() => press(world, value, 'Lock all', by)).toThrow('disabled');
  expect(() => press(world, value, 'Nothing', by)).toThrow('The card has 0 buttons with the text Nothing.');
});

test('a universal action shows cards', () => {
  const { value } = runScript(worldOf(), HOME, callback, 'all');
  expect(cardText(value)).toMatch(/^Answer\n {2}Card home\n/);
});

test('adding a part copies it', () => {
  const source = `
    const C = CardService;
    const text = C.newTextParagraph().setText('before');
    const section = C.newCardSection().addWidget(text);
    text.setText('after');
    return C.newCardBuilder().addSection(section).build();`;
  expect(cardText(evaluate(worldOf(), source))).toBe('Card\n  ##\n    before\n');
});

test.each([
  ['a builder that was not built', 'return CardService.newCardBuilder()', 'Value: CardBuilder'],
  ['any other object', 'return { renderActions: {} }', 'Value: { renderActions: {} }'],
  ['an empty list', 'return []', 'Value: []'],
])('the platform refuses %s', (_what, statements, message) => {
  const run = () => evaluate(worldOf(), statements, callback);
  expect(run).toThrow(
    'a type that cannot be used by the add-ons platform. Also make sure to call build on any builder',
  );
  expect(run).toThrow(message);
});

test.each([
  ['newTextParagraph().setText(5)', `(number) don't match the method signature for CardService.TextParagraph.setText`],
  [
    'newAction().setParameters({ n: 1 })',
    `(Object) don't match the method signature for CardService.Action.setParameters`,
  ],
  ['newAction().setFunctionName("nowhere")', 'Script function not found: nowhere'],
  ['newCardSection().addWidget(CardService.newAction())', `(Action) don't match the method signature`],
  ['newNavigation().pushCard(CardService.newCardBuilder())', `(CardBuilder) don't match the method signature`],
  [
    'newButtonSet().addButton(CardService.newTextButton().setText("x"))',
    'TextButton must have a value for onClick or openLink',
  ],
  ['newCardBuilder().build()', 'CardBuilder must have a value for header or sections'],
  ['newCardBuilder().addSection(CardService.newCardSection())', 'CardSection must have a value for widgets'],
  ['newOpenLink().setUrl("https://evil.example/")', 'The URL https://evil.example/ is not allowed'],
  [
    'newTextParagraph().setText("<a href=\\"http://docs.google.com/\\">x</a>")',
    'The URL http://docs.google.com/ is not allowed',
  ],
  ['newTextParagraph().setText("<script>")', 'the markup <script> in a card'],
  ['newTextParagraph().setText("1 < 2")', 'the markup < 2 in a card'],
  ['newGrid()', 'CardService.newGrid'],
  ['newTextParagraph().setColour("red")', 'TextParagraph.setColour'],
])('refused: %s', (call, message) => {
  expect(() => evaluate(worldOf(), `CardService.${call}`)).toThrow(message);
});

test('a card has a hundred widgets at most, in all of its sections', () => {
  const source = (count: number) => `
    const C = CardService;
    const section = count => {
      const whole = C.newCardSection();
      for (let i = 0; i < count; i++) whole.addWidget(C.newDivider());
      return whole;
    };
    C.newCardBuilder().addSection(section(60)).addSection(section(${count} - 60)).build();`;
  evaluate(worldOf(), source(100));
  expect(() => evaluate(worldOf(), source(101))).toThrow('Card has 101 widgets: at most 100 are allowed.');
});

test.each([
  ['sections', `const part = () => C.newCardSection().addWidget(C.newDivider()); const add = 'addSection'`],
  ['widgets', `const part = () => C.newDivider(); const add = 'addWidget'`],
])('a card has a hundred %s at most', (what, setUp) => {
  const source = (count: number) => `
    const C = CardService;
    ${setUp};
    const whole = add === 'addSection' ? C.newCardBuilder() : C.newCardSection();
    for (let i = 0; i < ${count}; i++) whole[add](part());
    if (add === 'addSection') whole.build(); else C.newCardBuilder().addSection(whole);`;
  evaluate(worldOf(), source(100));
  expect(() => evaluate(worldOf(), source(101))).toThrow(`has 101 ${what}: at most 100 are allowed`);
});
