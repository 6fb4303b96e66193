import { cardHtml } from '../../commands/page/cardHtml';
import type { CardPart } from '../../emulator/appsScript/cardBuilder';
import { worldOf } from '../../emulator/worldOf';
import { runScript } from '../appsScript/tinyScript';

/** What a script's card is as HTML. */
function drawn(source: string): string {
  const { value, error } = runScript(worldOf(), `const C = CardService; function main() { ${source} }`, {
    kind: 'callback',
  });
  if (error) throw new Error(error);
  return cardHtml(value).toString();
}

const ofWidgets = (...widgets: string[]) =>
  drawn(
    `return C.newCardBuilder().addSection(C.newCardSection()${widgets.map(each => `.addWidget(${each})`).join('')}).build();`,
  );

test('a text keeps the few tags that a card may have, and nothing else becomes markup', () => {
  const shown = ofWidgets(
    `C.newTextParagraph().setText('<b>Open</b> &lt;now&gt;<br><font color="#188038">ok</font> <i>R&amp;D</i>')`,
    `C.newDecoratedText().setTopLabel('<b>no tag</b>').setText('a "quote"').setWrapText(true)`,
  );
  expect(shown).toContain(
    '<b>Open</b> &lt;now&gt;<br><span class="tinted" style="--ink:#188038">ok</span> <i>R&amp;D</i>',
  );
  expect(shown).toContain('&lt;b&gt;no tag&lt;&#x2F;b&gt;');
});

test('what can be pressed says what it would call or open', () => {
  const shown = ofWidgets(
    `C.newDecoratedText().setText('Ticks').setStartIcon(C.newIconImage().setIcon(C.Icon.CLOCK).setAltText('time'))
      .setButton(C.newTextButton().setText('Verify').setOnClickAction(C.newAction().setFunctionName('main').setParameters({ of: 'all' })))`,
    `C.newButtonSet().addButton(C.newTextButton().setText('Off').setDisabled(true).setOnClickAction(C.newAction().setFunctionName('main')))`,
    `C.newImage().setImageUrl('data:image/png;base64,AAAA').setAltText('Deliveries today')`,
  );
  expect(shown).toContain('data-calls="main({&quot;of&quot;:&quot;all&quot;})">Verify</button>');
  expect(shown).toMatch(/<svg class="icon" viewBox="0 0 24 24" role="img" aria-label="time"><path/);
  expect(shown).toMatch(/ disabled>Off<\/button>/);
  expect(shown).toMatch(/<img class="picture " src="data:image[^"]*AAAA" alt="Deliveries today">/);
});

test('inputs show what stands in them', () => {
  const shown = ofWidgets(
    `C.newTextInput().setFieldName('why').setTitle('Why').setHint('Others read this').setValue('The assembly')`,
    `C.newSelectionInput().setFieldName('mode').setTitle('Mode').setType(C.SelectionInputType.RADIO_BUTTON).addItem('Report', 'r', true).addItem('Enforce', 'e', false)`,
    `C.newSelectionInput().setFieldName('for').setTitle('For').setType(C.SelectionInputType.DROPDOWN).addItem('One hour', 1, false).addItem('Two', 2, true)`,
    `C.newDateTimePicker().setFieldName('until').setTitle('Until').setValueInMsSinceEpoch(1702522800000).setTimeZoneOffsetInMins(-480)`,
  );
  expect(shown).toContain(
    '<span>Why</span><input type="text" value="The assembly"><span class="hint">Others read this</span>',
  );
  expect(shown).toMatch(/<input type="radio" name="card-mode" checked> Report/);
  expect(shown).toContain('<option selected>Two</option>');
  expect(shown).toContain('value="2023-12-13T19:00"');
});

test('a section is folded as it is when a card is opened, and an answer leaves the card that was there', () => {
  const three = ['One', 'Two', 'Three'].map(text => `.addWidget(C.newTextParagraph().setText('${text}'))`).join('');
  const card = drawn(
    `return C.newCardBuilder().addSection(C.newCardSection()${three}.setCollapsible(true).setNumUncollapsibleWidgets(1)).build();`,
  );
  expect(card).toMatch(/One<\/p><details><summary>Show 2 more<\/summary>.*Two/);

  const answer: CardPart = { type: 'ActionResponse', notification: { type: 'Notification', text: 'Locked' } };
  const before: CardPart = { type: 'Card', header: { type: 'CardHeader', title: 'Postlock' }, sections: [] };
  const shown = cardHtml(answer, before).toString();
  expect(shown).toContain('<h3>Postlock</h3>');
  expect(shown).toContain('<p class="notification">Locked</p>');
});

test('what is not drawn yet fails by its name', () => {
  const of = (widget: CardPart): CardPart => ({
    type: 'Card',
    sections: [{ type: 'CardSection', widgets: [widget] }],
  });
  expect(() => cardHtml(of({ type: 'Carousel' }))).toThrow('does not know the widget Carousel');
  expect(() => cardHtml(of({ type: 'TextParagraph', text: 'a', glow: 3 }))).toThrow(
    'the field glow of a TextParagraph',
  );
});
