import { formatCell, quoteSheet, type CellAddress } from '../../domain/cellAddress';
import { roundHalfAwayFromZero, toPlain, type Decimal } from '../../domain/decimal';
import type { Strings } from './strings';

/** The pane's words, and how it writes figures. */
export interface Language {
  readonly tag: 'en' | 'fr' | 'ru';
  readonly strings: Strings;
  /** US dollars in whole dollars, halves away from zero: "4 241 710". */
  money(amount: Decimal): string;
  /** The same with its sign: "+50 000", "−187 575". */
  signed(amount: Decimal): string;
  /** Months or an unrounded figure: "28.5". */
  exact(figure: Decimal): string;
  cell(address: CellAddress): string;
}

/** Each person fetches their own only. */
const languages: Readonly<Record<Language['tag'], () => Promise<Strings>>> = {
  en: async () => (await import(/* webpackChunkName: "language-en" */ './en')).en,
  fr: async () => (await import(/* webpackChunkName: "language-fr" */ './fr')).fr,
  ru: async () => (await import(/* webpackChunkName: "language-ru" */ './ru')).ru,
};

/** The language of Office's "fr-FR"; English where the pane does not speak it. */
export async function loadLanguage(displayLanguage: string): Promise<Language> {
  const asked = displayLanguage.slice(0, 2).toLowerCase();
  const tag = asked === 'fr' || asked === 'ru' ? asked : 'en';
  const write = (figure: Decimal): string => groupThousands(toPlain(figure.abs()), tag === 'en' ? '.' : ',');
  const withSign = (figure: Decimal, text: string, plus: string): string =>
    figure.isZero() ? text : `${figure.isNegative() ? '−' : plus}${text}`;
  const round = (figure: Decimal): Decimal => roundHalfAwayFromZero(figure, 0);
  return {
    tag,
    strings: await languages[tag](),
    money: (amount) => withSign(round(amount), write(round(amount)), ''),
    signed: (amount) => withSign(round(amount), write(round(amount)), '+'),
    exact: (figure) => withSign(figure, write(figure), ''),
    cell: (address) => `${quoteSheet(address.sheet)}!${formatCell(address)}`,
  };
}

/** United Nations style: a space between thousands, here one that does not break. */
function groupThousands(plain: string, mark: string): string {
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '\u00a0');
  return fraction ? `${grouped}${mark}${fraction}` : grouped;
}
